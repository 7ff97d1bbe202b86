import { DataType, type Vector } from 'apache-arrow';
import { type ColumnType, type ScalarType, typeName } from '../model/column.ts';
import { must } from '../model/must.ts';
import { taggedMembers } from './arrow-type.ts';
import type { Cell } from './cell.ts';
import type { Cells } from './cells.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

/** The cells of an Arrow vector as a column type; narrower integers widen, nothing else converts. */
export function readCells(vector: Vector, type: ColumnType, what: string): Cells {
  if (DataType.isNull(vector.type)) return new Array<Cell>(vector.length).fill(null);
  if (!fits(vector.type, type))
    throw new UnsupportedInLane(`\`${what}\``, `a column of Arrow type ${vector.type} is not ${typeName(type)}`);
  if (typeof type === 'object') return readNested(vector, type, what);
  if ((type === 'integer' || type === 'double') && vector.nullCount === 0) return vector.toArray() as ArrayLike<number>;
  const convert = type === 'bigint' && !is64(vector.type) ? (value: number) => BigInt(value) : null;
  const cells = new Array<Cell>(vector.length);
  for (let at = 0; at < vector.length; at++) {
    const value = vector.get(at) as Cell;
    cells[at] = convert && value !== null ? convert(value as number) : value;
  }
  return cells;
}

function fits(stored: DataType, type: ColumnType): boolean {
  if (DataType.isDictionary(stored)) return fits((stored as { readonly dictionary: DataType }).dictionary, type);
  if (typeof type === 'object') {
    if ('map' in type) return DataType.isMap(stored);
    return 'list' in type ? DataType.isList(stored) : DataType.isStruct(stored);
  }
  switch (type) {
    case 'integer':
      return DataType.isInt(stored) && !is64(stored) && !(stored.bitWidth === 32 && !stored.isSigned);
    case 'bigint':
      return DataType.isInt(stored) && !(is64(stored) && !stored.isSigned);
    case 'double':
      return DataType.isFloat(stored) && stored.precision === 2;
    case 'boolean':
      return DataType.isBool(stored);
    case 'text':
      return DataType.isUtf8(stored) || DataType.isLargeUtf8(stored) || DataType.isUtf8View(stored);
  }
}

const is64 = (stored: DataType): boolean => DataType.isInt(stored) && stored.bitWidth === 64;

function readNested(vector: Vector, type: Exclude<ColumnType, string>, what: string): Cells {
  if ('list' in type) return readLists(vector, type.list, what);
  if ('struct' in type) return readStructs(vector, type.struct, what);
  return 'map' in type ? readMaps(vector, type.map) : readUnions(vector, type.union, what);
}

function readMaps(vector: Vector, type: { readonly key: ScalarType; readonly value: ScalarType }): Cells {
  const cells = new Array<Cell>(vector.length);
  for (let at = 0; at < vector.length; at++) {
    const entries = vector.get(at) as Iterable<readonly [unknown, unknown]> | null;
    cells[at] =
      entries &&
      Array.from(entries, ([key, value]) => ({ key: plain(key, type.key), value: plain(value, type.value) }));
  }
  return cells;
}

/** Entries of a map that another program wrote may be narrower. */
function plain(value: unknown, type: ScalarType): Cell {
  return type === 'bigint' && typeof value === 'number' ? BigInt(value) : (value as Cell);
}

function readUnions(vector: Vector, members: Readonly<Record<string, ColumnType>>, what: string): Cells {
  return Array.from(readCells(vector, taggedMembers(members), what), (cell) => {
    if (cell === null) return null;
    const { tag, members: all } = cell as { readonly tag: string; readonly members: Readonly<Record<string, Cell>> };
    return { tag, value: all[tag] ?? null };
  });
}

function readLists(vector: Vector, item: ColumnType, what: string): Cells {
  const cells = new Array<Cell>(vector.length);
  for (let at = 0; at < vector.length; at++) {
    const list = vector.get(at) as Vector | null;
    cells[at] = list === null ? null : (Array.from(readCells(list, item, what)) as readonly Cell[]);
  }
  return cells;
}

function readStructs(vector: Vector, fields: Readonly<Record<string, ColumnType>>, what: string): Cells {
  const names = Object.keys(fields);
  const stored = vector.type.children.map((child: { readonly name: string }) => child.name);
  const columns = names.map((name) =>
    readCells(must(vector.getChildAt(stored.indexOf(name)), `field ${name}`), must(fields[name]), `${what}.${name}`),
  );
  const cells = new Array<Cell>(vector.length);
  for (let at = 0; at < vector.length; at++)
    cells[at] = vector.isValid(at)
      ? Object.fromEntries(names.map((name, column) => [name, must(columns[column])[at] as Cell]))
      : null;
  return cells;
}
