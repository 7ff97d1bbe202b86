import { Calls } from './calls.ts';
import { seeAbove } from './invoke.ts';
import { unknown } from './object-table.ts';
import { type ConstraintColumns, Program } from './program.ts';
import { reactions } from './reactions.ts';
import { readProgram } from './read-program.ts';
import { type SolutionColumns, solutionOf } from './solution.ts';
import { Solver } from './solver.ts';

/**
 * Inclusion-based points-to analysis with calls found on the way: allocations, copies, loads, stores and calls until
 * nothing new comes. Afterwards callables that nobody calls are taken to be called from outside, with an instance of their
 * class and arguments nobody knows.
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
  return solutionOf(solver, calls);
}

function enterFromOutside(solver: Solver): void {
  const { program, objects } = solver;
  for (const callable of program.callables.values()) {
    const instance = callable.home < 0 ? -1 : objects.of('instance', objects.of('class', callable.home));
    if (instance >= 0 && callable.access !== 1) {
      const receiver = callable.access === 2 ? objects.of('class', callable.home) : instance;
      const places = callable.receivers;
      const isSeen =
        places.some((place) => solver.isHolding(place)) || callable.supers.some((place) => solver.isHolding(place));
      if (!isSeen) {
        for (const place of places) solver.add(place, receiver);
        seeAbove(solver, callable, receiver);
      }
    }
    const first = callable.takesReceiver ? 1 : 0;
    for (const place of callable.positions.slice(first)) if (place >= 0) solver.add(place, unknown);
  }
}
