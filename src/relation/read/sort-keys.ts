import type { Schema, SortKey } from '../relation.ts';
import { items, record } from './json-parts.ts';
import { readExpression } from './read-expression.ts';

/** Reads an order from JSON; none when nothing is said. */
export function sortKeys(json: unknown, columns: Schema): readonly SortKey[] {
  return items(json ?? [], 'An order').map((part) => {
    const key = record(part, 'A key of an order');
    return { value: readExpression(key.value, columns), descending: key.descending === true };
  });
}
