import type { Solver } from './solver.ts';

/** Makes the member `label` of a thing hold what `from` holds. */
export function store(solver: Solver, object: number, label: number, from: number): void {
  const { objects } = solver;
  const kind = objects.kindOf(object);
  if (kind === 'unknown' || kind === 'bound') return;
  const owner = kind === 'members' ? objects.firstOf(object) : kind === 'super' ? objects.secondOf(object) : object;
  if (kind === 'callable' && solver.program.prototypeNames.has(label)) solver.copy(from, solver.field(owner, label));
  solver.copy(from, solver.field(owner, label));
}
