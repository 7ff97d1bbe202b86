import type { Cells } from './cells.ts';
import { RowCoder } from './row-coder.ts';

/** The rows of one side of a join by their key; rows with a missing part of the key are in no group. */
export interface RowIndex {
  /** The number of the group with the key of a row of other columns, or -1. */
  find(columns: readonly Cells[], row: number): number;
  /** The rows of a group in order. */
  rows(group: number): Int32Array;
}

export function indexRows(columns: readonly Cells[], length: number): RowIndex {
  const coder = new RowCoder(columns.length);
  const codes = new Int32Array(length);
  for (let row = 0; row < length; row++) codes[row] = hasMissing(columns, row) ? -1 : coder.add(columns, row);
  const starts = new Int32Array(coder.size + 1);
  for (const code of codes) if (code >= 0) starts[code + 1] = (starts[code + 1] as number) + 1;
  for (let code = 0; code < coder.size; code++)
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
  const next = starts.slice();
  const ordered = new Int32Array(starts[coder.size] as number);
  codes.forEach((code, row) => {
    if (code < 0) return;
    const place = next[code] as number;
    ordered[place] = row;
    next[code] = place + 1;
  });
  return {
    find: (other, row) => (hasMissing(other, row) ? -1 : coder.find(other, row)),
    rows: (group) => (group < 0 ? none : ordered.subarray(starts[group], starts[group + 1])),
  };
}

const none = new Int32Array(0);

function hasMissing(columns: readonly Cells[], row: number): boolean {
  for (const cells of columns) if (cells[row] === null) return true;
  return false;
}
