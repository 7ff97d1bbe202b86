import type { FlowTables } from './flow-tables.ts';
import { anyPart } from './parts.ts';
import { aside, cell } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { type StepStore, stepEffect } from './step-store.ts';

/** Steps of a call before this one belong to functions that the built-in one is given. */
const firstStep = 5;

/** What a built-in function runs of its first argument: members one after the other, each of what the one before it gave. */
export interface FunctionRun {
  readonly call: number;
  /** Where the results of the members are: the first is what the argument is gone through with, where there is a second. */
  readonly results: readonly number[];
  readonly targets: readonly (readonly number[])[];
  readonly argument: number;
}

/** Calls of built-in functions that run members of what they are given. Their results are at states of the callee. */
export function* functionRuns({ targets: table, calls, arguments: given }: FlowTables): Generator<FunctionRun> {
  const [nodes, methods, steps] = [table.at(), table.at('target_node', 'target_file'), table.numbers('step')];
  const run = new RowsBy(nodes, (row) => (steps[row] as number) >= firstStep);
  const [callees, called] = [calls.at('callee'), calls.at()];
  const [positions, values] = [given.numbers('position'), given.at('value')];
  const firsts = new RowsBy(given.at('call'), (row) => positions[row] === 0);
  for (const [row, call] of called.entries()) {
    const argument = values[firsts.first(call)];
    if (!run.has(call) || argument === undefined) continue;
    const targets = [firstStep, firstStep + 1].map((step) => [
      ...new Set(run.all(call).flatMap((each) => (steps[each] === step ? [methods[each] as number] : []))),
    ]);
    const callee = callees[row] as number;
    yield {
      call,
      argument,
      targets: targets.filter((each) => each.length > 0),
      results: [cell(callee), aside(callee)],
    };
  }
}

/** What a second member gives are the elements of the argument; what the first one gives alone is also the result. */
export function addFunctionResults(steps: StepStore, tables: FlowTables): void {
  for (const { call, argument, targets, results } of functionRuns(tables)) {
    const [first, second] = results as [number, number];
    if (targets.length > 1) steps.add(second, argument, 'store', 'one_of', stepEffect.store, anyPart);
    else for (const to of [call, argument]) steps.add(first, to, 'pass', 'one_of');
  }
}
