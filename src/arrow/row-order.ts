import type { SortKey } from '../relation/relation.ts';
import type { Cell } from './cell.ts';
import { compareCells } from './compare-cells.ts';
import { evaluateCells } from './evaluate-cells.ts';
import type { Frame } from './frame.ts';
import type { Parameters } from './parameters.ts';

/** Compares two rows of a frame by sort keys; missing values come last in both directions. */
export function rowOrder(
  keys: readonly SortKey[],
  frame: Frame,
  parameters: Parameters,
): (left: number, right: number) => number {
  const columns = keys.map(({ value, descending }) => ({
    cells: evaluateCells(value, frame, parameters),
    sign: descending ? -1 : 1,
  }));
  return (left, right) => {
    for (const { cells, sign } of columns) {
      const [a, b] = [cells[left] as Cell, cells[right] as Cell];
      const order = compareCells(a, b);
      if (order !== 0) return a === null || b === null ? order : order * sign;
    }
    return 0;
  };
}
