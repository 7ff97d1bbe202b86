import type { Cell } from './cell.ts';

/** What stands for a cell as the key of a map: equal cells of one type give the same key. */
export function cellKey(cell: Cell): number | bigint | string | boolean | null {
  return typeof cell === 'object' && cell !== null ? structured(cell) : cell;
}

function structured(cell: Cell): string {
  if (Array.isArray(cell)) return `[${(cell as readonly Cell[]).map(structured).join(',')}]`;
  if (typeof cell === 'object' && cell !== null)
    return `{${Object.values(cell as Readonly<Record<string, Cell>>)
      .map(structured)
      .join(',')}}`;
  if (typeof cell === 'string') return JSON.stringify(cell);
  return Object.is(cell, -0) ? '0' : String(cell);
}
