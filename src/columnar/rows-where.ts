import { int32, trimmed } from './pool.ts';
import type { Vector } from './vector.ts';

/** Rows in which a condition holds. */
export function rowsWhere({ data, mask }: Vector, rows: number): Int32Array {
  const found = int32(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (data[row & mask] === 1) found[count++] = row;
  return trimmed(found, count);
}

/** Rows for which an array has something, or has not: where it is not negative, or negative. */
export function rowsWith(values: Int32Array, has: boolean): Int32Array {
  const found = int32(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) if ((values[row] as number) >= 0 === has) found[count++] = row;
  return trimmed(found, count);
}
