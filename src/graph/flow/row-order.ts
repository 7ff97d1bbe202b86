const digitBits = 16;

/**
 * Rows in the order of some columns of equal length, the first of them first: counted digit by digit, the lowest first, without
 * a comparison (radix sort). Rows that are alike in all columns stay in the order they had.
 */
export function rowsInOrder(columns: readonly (Int32Array | Uint16Array)[]): Int32Array {
  const rows = columns[0]?.length ?? 0;
  let order = new Int32Array(rows).map((_, row) => row);
  let spare = new Int32Array(rows);
  for (const column of columns.toReversed())
    for (const shift of [0, digitBits]) {
      const starts = digitStarts(column, shift);
      if (starts === null) continue;
      for (const row of order) {
        const digit = digitOf(column[row] as number, shift);
        const at = starts[digit] as number;
        spare[at] = row;
        starts[digit] = at + 1;
      }
      [order, spare] = [spare, order];
    }
  return order;
}

/** Negative numbers come first. */
const digitOf = (value: number, shift: number): number => ((value ^ 0x80000000) >>> shift) & (2 ** digitBits - 1);

/** Where the rows with each digit begin; null when all have the same. */
function digitStarts(column: Int32Array | Uint16Array, shift: number): Int32Array | null {
  const starts = new Int32Array(2 ** digitBits + 1);
  for (const value of column) {
    const at = digitOf(value, shift) + 1;
    starts[at] = (starts[at] as number) + 1;
  }
  if (column.length === 0 || starts[digitOf(column[0] as number, shift) + 1] === column.length) return null;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return starts;
}
