import type { Calls } from './calls.ts';
import { invoke } from './invoke.ts';
import type { Solver } from './solver.ts';

/** A function that was handed to something nobody knows may be called there; `through` passes it what it is called with. */
export function callBack(solver: Solver, calls: Calls, site: number, through: number, object: number): void {
  const { objects } = solver;
  const kind = objects.kindOf(object);
  if (kind !== 'callable' && kind !== 'bound') return;
  const callee = kind === 'bound' ? objects.firstOf(object) : object;
  calls.guess(site, objects.firstOf(callee));
  invoke(solver, calls, through, callee, kind === 'bound' ? objects.secondOf(object) : -1);
}
