import {
  type Bool,
  type Data,
  type Float64,
  type Int32,
  type Int64,
  type List,
  makeData,
  type Struct,
  type Utf8,
} from 'apache-arrow';
import type { ColumnType } from '../model/column.ts';
import { arrowType, taggedMembers } from './arrow-type.ts';
import type { Cell } from './cell.ts';
import type { Cells } from './cells.ts';

/** The cells of a column as Arrow data. */
export function writeCells(cells: Cells, type: ColumnType): Data {
  const { length } = cells;
  const validity = validityOf(cells);
  if (typeof type === 'object') return writeNested(cells, type, validity);
  switch (type) {
    case 'integer':
      return makeData({
        type: arrowType(type) as Int32,
        length,
        ...validity,
        data: numbers(new Int32Array(length), cells),
      });
    case 'double':
      return makeData({
        type: arrowType(type) as Float64,
        length,
        ...validity,
        data: numbers(new Float64Array(length), cells),
      });
    case 'bigint': {
      const data = new BigInt64Array(length);
      for (let at = 0; at < length; at++) data[at] = (cells[at] as bigint | null) ?? 0n;
      return makeData({ type: arrowType(type) as Int64, length, ...validity, data });
    }
    case 'boolean': {
      const data = bits(cells, (cell) => cell === true);
      return makeData({ type: arrowType(type) as Bool, length, ...validity, data });
    }
    case 'text':
      return makeData({ type: arrowType(type) as Utf8, length, ...validity, ...texts(cells) });
  }
}

interface Validity {
  readonly nullCount: number;
  readonly nullBitmap: Uint8Array | null;
}

function validityOf(cells: Cells): Validity {
  let nullCount = 0;
  for (let at = 0; at < cells.length; at++) if (cells[at] === null) nullCount++;
  return { nullCount, nullBitmap: nullCount === 0 ? null : bits(cells, (cell) => cell !== null) };
}

function bits(cells: Cells, isSet: (cell: Cell) => boolean): Uint8Array {
  const packed = new Uint8Array((cells.length + 7) >> 3);
  for (let at = 0; at < cells.length; at++)
    if (isSet(cells[at] as Cell)) packed[at >> 3] = (packed[at >> 3] as number) | (1 << (at & 7));
  return packed;
}

function numbers<A extends Int32Array | Float64Array>(data: A, cells: Cells): A {
  for (let at = 0; at < cells.length; at++) data[at] = (cells[at] as number | null) ?? 0;
  return data;
}

function texts(cells: Cells): { readonly valueOffsets: Int32Array; readonly data: Uint8Array } {
  const valueOffsets = new Int32Array(cells.length + 1);
  let size = 0;
  for (let at = 0; at < cells.length; at++) {
    size += Buffer.byteLength((cells[at] as string | null) ?? '', 'utf8');
    valueOffsets[at + 1] = size;
  }
  const data = Buffer.alloc(size);
  for (let at = 0; at < cells.length; at++)
    data.write((cells[at] as string | null) ?? '', valueOffsets[at] as number, 'utf8');
  return { valueOffsets, data };
}

function writeNested(cells: Cells, type: Exclude<ColumnType, string>, validity: Validity): Data {
  if ('struct' in type) return writeStructs(cells, type, validity);
  if ('union' in type) return writeCells(Array.from(cells, byMember), taggedMembers(type.union));
  return writeLists(cells, 'list' in type ? type.list : { struct: type.map }, arrowType(type) as List, validity);
}

function byMember(cell: Cell): Cell {
  const { tag, value = null } = (cell ?? {}) as { readonly tag?: string; readonly value?: Cell };
  return tag === undefined ? null : { tag, members: { [tag]: value } };
}

/** Lists, and maps as lists of their entries. */
function writeLists(cells: Cells, item: ColumnType, type: List, validity: Validity): Data {
  const valueOffsets = new Int32Array(cells.length + 1);
  const items: Cell[] = [];
  for (let at = 0; at < cells.length; at++) {
    for (const item of (cells[at] as readonly Cell[] | null) ?? []) items.push(item);
    valueOffsets[at + 1] = items.length;
  }
  const child = writeCells(items, item);
  return makeData<List>({ type, length: cells.length, ...validity, valueOffsets, child });
}

function writeStructs(
  cells: Cells,
  type: { readonly struct: Readonly<Record<string, ColumnType>> },
  validity: Validity,
): Data {
  const children = Object.entries(type.struct).map(([name, field]) =>
    writeCells(
      Array.from(cells, (cell) => (cell as Readonly<Record<string, Cell>> | null)?.[name] ?? null),
      field,
    ),
  );
  return makeData({ type: arrowType(type) as Struct, length: cells.length, ...validity, children });
}
