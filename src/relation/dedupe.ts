import { unreachable } from '../model/must.ts';
import type { Value } from './expression.ts';
import { rank } from './query.ts';
import type { Rel, Relation, Schema, SortKey } from './relation.ts';
import { selectWinners } from './select-winners.ts';
import { columnOf, totalOrder } from './total-order.ts';

/** Which row of those with one key stays. */
export type DedupeStrategy =
  | 'keep_first' // the first by the ties, then by all columns
  | 'keep_best' // the one with the highest score, then as above
  | 'keep_arbitrary' // any
  | 'collapse_list'; // one row per key, the other columns as lists in the order of their values

/** One row per key. A key column that is missing, or a score that is, throws a sentence. */
export function dedupe(
  source: Relation,
  keys: readonly string[],
  strategy: DedupeStrategy,
  options: { readonly ties?: readonly SortKey[]; readonly score?: string } = {},
): Relation {
  const by = keys.map((key) => columnOf(source, key));
  const { ties = [], score = 'score' } = options;
  switch (strategy) {
    case 'keep_first':
      return rank(source, 'first', by, totalOrder(source, ties), 1);
    case 'keep_best':
      return selectWinners(source as Rel<Schema>, { keys, score, ties });
    case 'keep_arbitrary':
      return rank(source, 'any', by, [], 1);
    case 'collapse_list':
      return collapsed(source, by, keys);
    default:
      return unreachable(strategy);
  }
}

function collapsed(source: Relation, by: readonly Value[], keys: readonly string[]): Relation {
  const rest = Object.keys(source.schema).filter((name) => !keys.includes(name));
  const order = totalOrder(source, []);
  return {
    kind: 'aggregate',
    source,
    groups: by.map((value, at) => ({ name: keys[at] as string, value })),
    measures: rest.map((name) => ({ name, function: 'list', args: [columnOf(source, name)], order, where: null })),
    schema: Object.fromEntries([
      ...keys.map((name) => [name, source.schema[name]]),
      ...rest.map((name) => [name, { type: { list: columnOf(source, name).type }, nullable: false }]),
    ]) as Schema,
  };
}
