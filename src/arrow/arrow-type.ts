import { Bool, type DataType, Field, Float64, Int32, Int64, List, Map_, Struct, Utf8 } from 'apache-arrow';
import type { ColumnType } from '../model/column.ts';

/** The Arrow type a column type is stored as. */
export function arrowType(type: ColumnType): DataType {
  if (typeof type === 'object') return nestedArrowType(type);
  switch (type) {
    case 'integer':
      return new Int32();
    case 'bigint':
      return new Int64();
    case 'double':
      return new Float64();
    case 'text':
      return new Utf8();
    case 'boolean':
      return new Bool();
  }
}

function nestedArrowType(type: Exclude<ColumnType, string>): DataType {
  if ('list' in type) return new List(new Field('item', arrowType(type.list), true));
  if ('struct' in type) return structType(type.struct);
  if ('union' in type) return arrowType(taggedMembers(type.union));
  const entry = [new Field('key', arrowType(type.map.key), false), new Field('value', arrowType(type.map.value), true)];
  return new Map_(new Field('entries', new Struct(entry), false) as never);
}

const structType = (fields: Readonly<Record<string, ColumnType>>): DataType =>
  new Struct(Object.entries(fields).map(([name, field]) => new Field(name, arrowType(field), true)));

/** How a union is stored: Arrow's own unions cannot be missing as a whole. */
export const taggedMembers = (
  members: Readonly<Record<string, ColumnType>>,
): { readonly struct: Readonly<Record<string, ColumnType>> } => ({
  struct: { tag: 'text', members: { struct: members } },
});
