import { Calls } from './calls.ts';
import { seeAbove } from './invoke.ts';
import { unknown } from './object-table.ts';
import { leaveAccessesOpen } from './open-accesses.ts';
import { type Callable, type ConstraintColumns, Program } from './program.ts';
import { reactions } from './reactions.ts';
import { readProgram } from './read-program.ts';
import { type SolutionColumns, solutionOf } from './solution.ts';
import { Solver } from './solver.ts';
import { Subclasses } from './subclasses.ts';

/**
 * Inclusion-based points-to analysis with calls found on the way: allocations, copies, loads, stores and calls until
 * nothing new comes. Afterwards callables that nobody calls are taken to be called from outside, with instances of their
 * class and of its subclasses and arguments nobody knows.
 */
export function pointsTo(columns: ConstraintColumns, rows: number): SolutionColumns {
  const program = new Program();
  const calls = new Calls(program.sites);
  const solver = new Solver(program, reactions(calls));
  readProgram(columns, rows, solver);
  solver.solve();
  enterFromOutside(solver);
  solver.solve();
  calls.settleGuesses();
  leaveAccessesOpen(columns, rows, solver, calls);
  return solutionOf(solver, calls);
}

function enterFromOutside(solver: Solver): void {
  const { program } = solver;
  const subclasses = new Subclasses(program);
  for (const callable of program.callables.values()) {
    if (callable.home >= 0 && callable.access !== 1 && !isEntered(solver, callable))
      for (const receiver of receiversFromOutside(solver, callable, subclasses)) enter(solver, callable, receiver);
    const first = callable.takesReceiver ? 1 : 0;
    for (const place of callable.positions.slice(first)) if (place >= 0) solver.add(place, unknown);
  }
}

const isEntered = (solver: Solver, { receivers, supers }: Callable): boolean =>
  [...receivers, ...supers].some((place) => solver.isHolding(place));

function receiversFromOutside(
  { objects }: Solver,
  { home, access }: Callable,
  subclasses: Subclasses,
): readonly number[] {
  const below = subclasses.of(home);
  const receivers = [home, ...(below ?? [])].map((place) => {
    const type = objects.of('class', place);
    return access === 2 ? type : objects.of('instance', type);
  });
  return below === null ? [...receivers, unknown] : receivers;
}

function enter(solver: Solver, callable: Callable, receiver: number): void {
  for (const place of callable.receivers) solver.add(place, receiver);
  if (receiver !== unknown) seeAbove(solver, callable, receiver);
}
