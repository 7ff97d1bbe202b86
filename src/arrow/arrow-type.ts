import { Bool, type DataType, Field, Float64, Int32, Int64, List, Struct, Utf8 } from 'apache-arrow';
import type { ColumnType } from '../model/column.ts';

/** The Arrow type a column type is stored as. */
export function arrowType(type: ColumnType): DataType {
  if (typeof type === 'object')
    return 'list' in type
      ? new List(new Field('item', arrowType(type.list), true))
      : new Struct(Object.entries(type.struct).map(([name, field]) => new Field(name, arrowType(field), true)));
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
