import { anyElement } from './labels.ts';
import { type Callable, kindNumbers } from './program.ts';
import type { Solver } from './solver.ts';

/** A call that passes its arguments to a callable; the parameters before `shift` hold the receiver, which is -1 without one. */
interface PassedCall {
  readonly site: number;
  readonly receiver: number;
  readonly shift: number;
}

/** What a callable gives is what its call site holds; a parameter that it gives back is what this call gave, not any call. */
export function answer(solver: Solver, callable: Callable, callee: number, call: PassedCall): void {
  const { site, receiver } = call;
  for (const from of callable.results) {
    if (receiver >= 0 && isGivenBack(solver, callable.receivers, from)) solver.add(site, receiver);
    else
      solver.copy(
        isGivenBack(solver, callable.positions, from) ? argumentOf(solver, callable, from, call) : from,
        site,
      );
  }
  if (callable.yields.length === 0) return;
  const generated = solver.objects.of('generated', callee);
  for (const from of callable.yields) solver.copy(from, solver.field(generated, anyElement));
  solver.add(site, generated);
}

/** Whether a place is one of the parameters, and holds nothing but what calls pass. */
const isGivenBack = ({ program }: Solver, parameters: readonly number[], place: number): boolean =>
  parameters.includes(place) && !program.assigned.has(place);

/** The place of the argument that a call site passes for a parameter; the parameter itself where that cannot be told. */
function argumentOf({ program }: Solver, callable: Callable, parameter: number, { site, shift }: PassedCall): number {
  const { sites } = program;
  for (let given = sites.first(site); given >= 0; given = sites.after(given)) {
    const kind = sites.kindAt(given);
    const label = sites.labelAt(given);
    const to = kind === kindNumbers.argument ? callable.positions[label + shift] : callable.named.get(label);
    if (kind !== kindNumbers.argument && kind !== kindNumbers.keyword) return parameter;
    if (to === parameter) return sites.placeAt(given);
  }
  return parameter;
}
