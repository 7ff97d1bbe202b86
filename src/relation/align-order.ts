import type { Relation, SortKey } from './relation.ts';
import { totalOrder } from './total-order.ts';

/** What decides among right rows with the best score: the ties given, the span, then every column, so that only equal rows tie. */
export function alignOrder({ ties, right, rightSpan }: Extract<Relation, { kind: 'align' }>): readonly SortKey[] {
  const span = [rightSpan.start, rightSpan.end].map((value) => ({ value, descending: false }));
  return totalOrder(right, [...ties, ...span]);
}
