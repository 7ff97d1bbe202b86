import { DataType } from 'apache-arrow';
import type { ColumnType, ScalarType } from '../model/column.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

/** The column type an Arrow type is read as. */
export function columnTypeOf(type: DataType): ColumnType {
  if (DataType.isInt(type))
    return type.bitWidth === 64 || (type.bitWidth === 32 && !type.isSigned) ? 'bigint' : 'integer';
  if (DataType.isFloat(type)) return 'double';
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return 'text';
  if (DataType.isBool(type)) return 'boolean';
  if (DataType.isList(type)) return { list: columnTypeOf(type.valueType) };
  if (DataType.isStruct(type))
    return { struct: Object.fromEntries(type.children.map((child) => [child.name, columnTypeOf(child.type)])) };
  if (DataType.isMap(type)) return { map: { key: scalarTypeOf(type.keyType), value: scalarTypeOf(type.valueType) } };
  throw new UnsupportedInLane('an Arrow file', `columns of type ${type} are not read`);
}

function scalarTypeOf(type: DataType): ScalarType {
  const of = columnTypeOf(type);
  if (typeof of === 'string') return of;
  throw new UnsupportedInLane('an Arrow file', `maps of ${type} are not read`);
}
