import type { Column } from '../model/column.ts';
import type { Table } from '../model/table.ts';
import type { Frame } from './frame.ts';
import { align } from './texts.ts';
import { absent, type Vector } from './vector.ts';

export type OutputColumn = Uint8Array | Uint16Array | Int32Array;

/** Bytes that the columns of a table take, each rounded up to whole words. */
export const bytesOf = (table: Pick<Table, 'columns'>, rows: number): number =>
  Object.values(table.columns).reduce((sum, column) => sum + columnBytes(column, rows), 0);

/**
 * The rows as columns with the order and widths of a table, written into a buffer from a place that is a multiple of
 * four. Texts are places in the column's list of choices; -1 stands for null.
 */
export function toColumns(
  frame: Frame,
  table: Pick<Table, 'name' | 'columns'>,
  buffer: ArrayBuffer,
  place: number,
): readonly OutputColumn[] {
  let at = place;
  return Object.entries(table.columns).map(([name, column]) => {
    const out = allocate(column, buffer, at, frame.rows);
    at += columnBytes(column, frame.rows);
    if (frame.rows > 0) fill(out, column, frame.column(name), `${table.name}.${name}`);
    return out;
  });
}

function fill(out: OutputColumn, column: Column, from: Vector, name: string): void {
  const { data, mask } = align(from, column.choices ?? null);
  const lowest = smallest(data);
  if (lowest === absent && !column.nullable) throw new Error(`${name} lacks a value.`);
  if (column.choices && lowest < 0 && data.some((value) => value < 0 && value !== absent))
    throw new Error(`${name} has a text that is none of its choices.`);
  if (mask === 0) out.fill(lowest === absent ? -1 : (data[0] as number));
  else out.set(lowest === absent ? data.map((value) => (value === absent ? -1 : value)) : data);
}

function smallest(data: Int32Array): number {
  let least = 0;
  for (let at = 0; at < data.length; at++) if ((data[at] as number) < least) least = data[at] as number;
  return least;
}

function widthOf({ storage, type }: Column): 1 | 2 | 4 {
  if (storage === 'uint8' || storage === 'choice' || type === 'boolean') return 1;
  return storage === 'uint16' ? 2 : 4;
}

const columnBytes = (column: Column, rows: number): number => Math.ceil((widthOf(column) * rows) / 4) * 4;

function allocate(column: Column, buffer: ArrayBuffer, place: number, rows: number): OutputColumn {
  const width = widthOf(column);
  const array = width === 1 ? Uint8Array : width === 2 ? Uint16Array : Int32Array;
  return new array(buffer, place, rows);
}
