import type { Cell } from './cell.ts';
import { compareTexts } from './compare-texts.ts';

/** Order of two cells of one type. Missing comes last, and equals missing; NaN is the largest number. */
export function compareCells(left: Cell, right: Cell): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  if (typeof left === 'string') return compareTexts(left, right as string);
  if (typeof left === 'number') return compareNumbers(left, right as number);
  if (typeof left !== 'object') return left < (right as bigint | boolean) ? -1 : 1;
  return isList(left) ? compareLists(left, right as readonly Cell[]) : compareStructs(left, right as Struct);
}

type Struct = { readonly [field: string]: Cell };

const isList = (cell: readonly Cell[] | Struct): cell is readonly Cell[] => Array.isArray(cell);

function compareNumbers(left: number, right: number): number {
  if (left < right) return -1;
  if (left > right) return 1;
  return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
}

function compareLists(left: readonly Cell[], right: readonly Cell[]): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at++) {
    const order = compareCells(left[at] as Cell, right[at] as Cell);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareStructs(left: Struct, right: Struct): number {
  for (const name of Object.keys(left)) {
    const order = compareCells(left[name] as Cell, right[name] as Cell);
    if (order !== 0) return order;
  }
  return 0;
}
