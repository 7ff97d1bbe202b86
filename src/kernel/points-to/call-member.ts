import { load } from './load.ts';
import type { Solver } from './solver.ts';

/** Calls the member `label` of a thing at a site. */
export function callMember(solver: Solver, object: number, label: number, site: number): void {
  solver.callAt(
    solver.hidden(object, label, (place) => load(solver, object, label, place)),
    site,
  );
}
