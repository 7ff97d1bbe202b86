import { type Callable, kindNumbers, type Program } from './program.ts';
import type { Solver } from './solver.ts';
import { link } from './store.ts';

const instance = -1;

/**
 * Notes that a callable copies all members between two things it is given. Each call of it then makes one thing have the
 * members of the other: as stores into what the parameters hold, all callers would share them. Answers with false for other
 * places.
 */
export function copiesBetweenParameters(program: Program, from: number, to: number): boolean {
  const owner = program.owners.get(from);
  if (owner === undefined || program.owners.get(to) !== owner) return false;
  const callable = program.callableAt(owner);
  callable.copies.push({ from: callable.positions.indexOf(from), to: callable.positions.indexOf(to) });
  return true;
}

/** What a call of such a callable does; `shift` says whether the instance takes the first parameter. */
export function copyMembers(solver: Solver, { copies }: Callable, site: number, receiver: number, shift: number): void {
  for (const { from, to } of copies) {
    if (from === instance) continue;
    for (const source of argumentsAt(solver, site, from - shift))
      if (to !== instance) for (const target of argumentsAt(solver, site, to - shift)) solver.link(target, source);
      else if (receiver >= 0) link(solver, receiver, source);
  }
}

function argumentsAt({ program }: Solver, site: number, position: number): readonly number[] {
  const { sites } = program;
  const found: number[] = [];
  for (let given = sites.first(site); given >= 0; given = sites.after(given))
    if (sites.kindAt(given) === kindNumbers.argument && sites.labelAt(given) === position)
      found.push(sites.placeAt(given));
  return found;
}
