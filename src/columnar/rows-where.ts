import type { Vector } from './vector.ts';

/** Rows in which a condition has the wanted value; null is neither. */
export function rowsWhere({ data, mask }: Vector, rows: number, wanted: 0 | 1 = 1): Int32Array {
  const found = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (data[row & mask] === wanted) found[count++] = row;
  return found.subarray(0, count);
}
