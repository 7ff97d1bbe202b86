import type { Value } from '../relation/expression.ts';
import { both, greaterEqual, lessEqual, parameter } from '../relation/expressions.ts';
import type { NodeKey } from './node-key.ts';

/**
 * Whether a file lies in the range of the bound list of keys. It follows from the join with the list, but only said like
 * this does the scan skip the other files; most lists are about one.
 */
export const inFileRange = (file: Value<'integer'>): Value<'boolean'> =>
  both(greaterEqual(file, parameter('first_file', 'integer')), lessEqual(file, parameter('last_file', 'integer')));

/** The parameters of that range. */
export function fileRange(keys: readonly Pick<NodeKey, 'file'>[]): {
  readonly first_file: number;
  readonly last_file: number;
} {
  let [first, last] = [Number.MAX_SAFE_INTEGER, -1];
  for (const { file } of keys) {
    first = Math.min(first, file);
    last = Math.max(last, file);
  }
  return { first_file: Math.min(first, 2 ** 31 - 1), last_file: last };
}
