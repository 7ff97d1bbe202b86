import { factTables } from '../../model/tables/facts.ts';
import { targetsOf } from './called.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { isBetween } from './is-between.ts';
import { isNone } from './places.ts';
import type { Range } from './range.ts';
import { RowsBy } from './rows-by.ts';
import { Statements } from './statements.ts';

const assignmentKind = codesOf(factTables.assignment.columns.kind);

/** Where a variable has surely got another value: from a place on, in a block. */
export interface Overwritten {
  readonly position: number;
  readonly block: Range;
  /** The call that has done it; null for an assignment. */
  readonly call: number | null;
}

/** Which variables code outside of functions surely gives another value, by assignments and by what it calls. */
export function overwrittenVariables(
  tables: FlowTables,
  isOutside: (place: number) => boolean,
): ReadonlyMap<number, readonly Overwritten[]> {
  const found = new Map<number, Overwritten[]>();
  const add = (symbol: number, where: Overwritten): void => {
    const known = found.get(symbol);
    if (known) known.push(where);
    else found.set(symbol, [where]);
  };
  const { assigned, byCallable } = plainWrites(tables);
  for (const [symbol, where] of assigned) if (isOutside(where.position)) add(symbol, where);
  const statements = new Statements(tables);
  for (const [call, targets] of targetsOf(tables)) {
    const [first, ...others] = targets.map((each) => byCallable.get(each));
    const where = first && isOutside(call) ? statements.ofCall(call) : null;
    if (!first || !where) continue;
    for (const symbol of first) if (others.every((each) => each?.has(symbol))) add(symbol, { ...where, call });
  }
  return found;
}

/** Plain assignments of variables: where each is seen, and those by which a function that is not left before surely begins. */
function plainWrites({ assignments, occurrences, returns }: FlowTables) {
  const symbols = new RowsBy(occurrences.at());
  const symbolAt = occurrences.at('symbol');
  const left = returns.at().toSorted();
  const kinds = assignments.numbers('kind');
  const [arounds, firsts, ends] = [assignments.at('around'), assignments.at('block'), assignments.at('block_last')];
  const lasts = assignments.at('last');
  const assigned: (readonly [symbol: number, where: Overwritten])[] = [];
  const byCallable = new Map<number, Set<number>>();
  for (const [row, target] of assignments.at('target').entries()) {
    const occurrence = symbols.first(target);
    const first = firsts[row] as number;
    if (occurrence < 0 || kinds[row] !== assignmentKind.plain || isNone(first)) continue;
    const symbol = symbolAt[occurrence] as number;
    const block = { first, last: ends[row] as number };
    assigned.push([symbol, { position: lasts[row] as number, block, call: null }]);
    const around = arounds[row] as number;
    if (isNone(around) || isBetween(left, around, target)) continue;
    byCallable.set(around, (byCallable.get(around) ?? new Set()).add(symbol));
  }
  return { assigned, byCallable };
}
