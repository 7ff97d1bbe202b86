import type { Cell } from './cell.ts';

/** The cells of one column; a typed array when the column is of numbers and none is missing. */
export type Cells = ArrayLike<Cell>;
