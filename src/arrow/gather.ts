import type { Cell } from './cell.ts';
import type { Cells } from './cells.ts';

/** The cells at the given rows; a negative row gives a missing cell. */
export function gather(cells: Cells, rows: ArrayLike<number>): Cells {
  const gathered = new Array<Cell>(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    gathered[at] = row < 0 ? null : (cells[row] as Cell);
  }
  return gathered;
}
