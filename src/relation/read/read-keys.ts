import type { JoinKey, Schema } from '../relation.ts';
import { items, record } from './json-parts.ts';
import { readExpression } from './read-expression.ts';

/** Reads the pairs of values that must be equal on both sides of a join; none when nothing is said. */
export function readKeys(json: unknown, left: Schema, right: Schema): readonly JoinKey[] {
  return items(json ?? [], 'The keys of a join').map((key) => {
    const pair = record(key, 'A key of a join');
    return { left: readExpression(pair.left, left), right: readExpression(pair.right, right) };
  });
}
