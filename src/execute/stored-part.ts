import type { Cell } from '../arrow/cell.ts';
import type { Cells } from '../arrow/cells.ts';
import type { Frame } from '../arrow/frame.ts';
import { pickRows } from '../arrow/pick-rows.ts';
import type { Demand } from '../arrow/rows-on-demand.ts';

/** Rows of a stored table that are in memory, by the values of its columns: the same rows are asked for again and again. */
export class StoredPart {
  private readonly byColumn = new Map<string, ReadonlyMap<Cell, readonly number[]>>();

  /** The rows are all that have the chosen values. */
  constructor(
    private readonly frame: Frame,
    private readonly chosen: Demand,
  ) {}

  /** Those rows that have one of the values in each column, in order. */
  among(demand: Demand): Frame {
    const [first, ...rest] = [...demand]
      .filter(([column, values]) => !this.hasOnly(column, values))
      .sort(([, left], [, right]) => left.size - right.size);
    if (!first) return this.frame;
    const [column, values] = first;
    const places = this.rowsWith(column);
    const rows: number[] = [];
    for (const value of values) for (const row of places.get(value) ?? []) rows.push(row);
    const checks = rest.map(([name, asked]) => ({ cells: this.frame.column(name), asked }));
    const found = rows.filter((row) => checks.every(({ cells, asked }) => asked.has(cells[row] as Cell)));
    return pickRows(this.frame, values.size > 1 ? found.sort((left, right) => left - right) : found);
  }

  /** Whether all rows have one of the values: most are read by what is asked for. */
  private hasOnly(column: string, values: ReadonlySet<Cell>): boolean {
    const chosen = this.chosen.get(column);
    return chosen !== undefined && [...chosen].every((value) => values.has(value));
  }

  private rowsWith(column: string): ReadonlyMap<Cell, readonly number[]> {
    const known = this.byColumn.get(column) ?? placesOf(this.frame.column(column), this.frame.length);
    this.byColumn.set(column, known);
    return known;
  }
}

function placesOf(cells: Cells, length: number): ReadonlyMap<Cell, readonly number[]> {
  const places = new Map<Cell, number[]>();
  for (let row = 0; row < length; row++) {
    const cell = cells[row] as Cell;
    const before = places.get(cell);
    if (before) before.push(row);
    else places.set(cell, [row]);
  }
  return places;
}
