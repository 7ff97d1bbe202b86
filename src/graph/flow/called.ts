import { factTables } from '../../model/tables/facts.ts';
import type { Certainty } from '../../protocol/graph-view.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { functionRuns } from './function-runs.ts';
import { movingOf } from './moving.ts';
import { cell } from './places.ts';
import { RowsBy } from './rows-by.ts';

/** A call with one of the callables it may call, by their places. */
export interface Called {
  readonly call: number;
  readonly callable: number;
  readonly certainty: Certainty;
  readonly isConstruction: boolean;
  /** What it is called on, where no expression says so: the iterator of a loop. */
  readonly object?: number;
}

const callKind = codesOf(factTables.callSite.columns.kind);

/**
 * A class that is called calls its constructor; one called by its own name or that of the supertype makes no new instance. A
 * function makes one where the call says so.
 */
export function* calledOf(tables: FlowTables): Generator<Called> {
  const { constructors, members, calls, receivers } = tables;
  const [classes, methods] = [new RowsBy(constructors.at('class')), constructors.at('target_node', 'target_file')];
  const makers = new Set(methods);
  const names = new Set(constructors.numbers('token'));
  const tokens = members.numbers('token');
  const named = new Set(members.at().filter((_, row) => names.has(tokens[row] as number)));
  const definitions = receivers.numbers('isDefinition');
  const words = new Set(receivers.at().filter((_, row) => definitions[row] === 0));
  const [callees, kinds] = [calls.at('callee'), calls.numbers('kind')];
  const isByName = (callee: number) => named.has(callee) || words.has(callee);
  const byName = new Set(calls.at().filter((_, row) => isByName(callees[row] as number)));
  const making = new Set(calls.at().filter((_, row) => kinds[row] === callKind.new));
  for (const [call, targets, object] of [...targetsOf(tables), ...runTargets(tables)]) {
    const certainty = targets.length > 1 ? 'one_of' : 'exact';
    for (const callable of targets) {
      const made = classes.all(callable);
      const isMaker = (makers.has(callable) && !byName.has(call)) || making.has(call);
      if (made.length === 0)
        yield { call, callable, certainty, isConstruction: isMaker, ...(object === undefined ? {} : { object }) };
      for (const row of made) yield { call, callable: methods[row] as number, certainty, isConstruction: true };
    }
  }
}

/** What built-in functions run, each called on what the one before it gave. */
function* runTargets(
  tables: FlowTables,
): Generator<readonly [call: number, targets: readonly number[], object: number]> {
  for (const { argument, targets, results } of functionRuns(tables))
    for (const [at, each] of targets.entries()) yield [results[at] as number, each, results[at - 1] ?? argument];
}

/**
 * The candidates of each call; of what the language calls by itself those whose result is the value of the expression. What
 * moves the iterator of a loop, or of a pattern, is called on that value; its result is at the `cell` of the loop.
 */
export function* targetsOf({
  targets: table,
  handing,
  assignments,
  patternParts,
}: FlowTables): Generator<readonly [call: number, targets: readonly number[], object?: number]> {
  const [calls, targets] = [table.at(), table.at('target_node', 'target_file')];
  const [steps, handed] = [table.numbers('step'), table.numbers('isHanded')];
  const byCall = new RowsBy(calls);
  const moving = movingOf({ assignments, patternParts });
  for (let first = 0; first < table.rows; first++) {
    const call = calls[first] as number;
    if (byCall.first(call) !== first) continue;
    // What is called with what is said by models.
    const isSaid = handing.has(call);
    if (byCall.next(first) < 0 && steps[first] === 0 && handed[first] === 0) {
      yield [call, [targets[first] as number]];
      continue;
    }
    const rows = byCall.all(call).filter((row) => !(isSaid && handed[row] === 1));
    for (const step of [0, 1]) {
      const found = new Set(rows.filter((row) => steps[row] === step).map((row) => targets[row] as number));
      if (found.size > 0) yield [call, [...found]];
    }
    const moved = moving.has(call) ? rows.filter((row) => steps[row] === 2) : [];
    if (moved.length > 0) yield [cell(call), [...new Set(moved.map((row) => targets[row] as number))], call];
  }
}
