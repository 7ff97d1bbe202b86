import { stepsPerNode } from '../../model/tables/points-to.ts';
import { Calls } from './calls.ts';
import { seeAbove } from './invoke.ts';
import { type ConstraintColumns, Program } from './program.ts';
import { reactions } from './reactions.ts';
import { readProgram } from './read-program.ts';
import { Solver, unknown } from './solver.ts';

/** Columns of the calls found. */
export interface FoundCalls {
  readonly file: Int32Array;
  readonly node: Int32Array;
  readonly target_file: Int32Array;
  readonly target_node: Int32Array;
  readonly step: Int32Array;
  readonly is_open: Uint8Array;
}

/**
 * Inclusion-based points-to analysis with calls found on the way: allocations, copies, loads, stores and calls until
 * nothing new comes. Afterwards callables that nobody calls are taken to be called from outside, with an instance of their
 * class and arguments nobody knows.
 */
export function pointsTo(columns: ConstraintColumns, rows: number): FoundCalls {
  const program = new Program();
  const calls = new Calls(program.sites);
  const solver = new Solver(program, reactions(calls));
  readProgram(columns, rows, solver);
  solver.solve();
  enterFromOutside(solver);
  solver.solve();
  calls.settleGuesses();
  return found(solver, calls);
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

function found(solver: Solver, calls: Calls): FoundCalls {
  const { places } = solver.program;
  const kept = calls.sites.map((_, at) => at).filter((at) => places.isWritten(calls.sites[at] as number));
  const pick = (of: readonly number[], by: (place: number) => number) =>
    Int32Array.from(kept, (at) => by(of[at] as number));
  const nodes = pick(calls.sites, places.nodeOf);
  return {
    file: pick(calls.sites, places.fileOf),
    node: nodes.map((node) => (node < 0 ? Math.floor(-node / stepsPerNode) : node)),
    step: nodes.map((node) => (node < 0 ? -node % stepsPerNode : 0)),
    target_file: pick(calls.targets, places.fileOf),
    target_node: pick(calls.targets, places.nodeOf),
    is_open: Uint8Array.from(kept, (at) => (calls.openSites.has(calls.sites[at] as number) ? 1 : 0)),
  };
}
