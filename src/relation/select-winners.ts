import { rank } from './query.ts';
import type { Rel, Schema, SortKey } from './relation.ts';
import { columnOf, totalOrder } from './total-order.ts';

/**
 * The best row of each group: highest score (lowest, unless `descending`), then the ties, then all columns, so that equal
 * inputs have equal winners. Without keys every row is its own group and all stay.
 */
export function selectWinners<S extends Schema>(
  source: Rel<S>,
  choice: {
    readonly keys: readonly (keyof S & string)[];
    readonly score?: keyof S & string;
    readonly descending?: boolean;
    readonly ties?: readonly SortKey[];
  },
): Rel<S> {
  const { keys, score = 'score', descending = true, ties = [] } = choice;
  const by = keys.map((key) => columnOf(source, key));
  const best = { value: columnOf(source, score), descending };
  if (keys.length === 0) return source;
  return rank(source, 'winner', by, totalOrder(source, [best, ...ties]), 1) as Rel<S>;
}
