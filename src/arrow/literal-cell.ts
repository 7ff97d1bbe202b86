import type { ColumnType } from '../model/column.ts';
import { typeName } from '../model/column.ts';
import type { Cell } from './cell.ts';

/** A literal or parameter as a cell of its type: plain data writes bigints as numbers or digits. */
export function literalCell(value: Cell, type: ColumnType): Cell {
  if (value === null) return null;
  if (type === 'bigint' && (typeof value === 'number' || typeof value === 'string')) return BigInt(value);
  if ((type === 'integer' || type === 'double') && typeof value === 'bigint') return Number(value);
  const expected = { integer: 'number', double: 'number', bigint: 'bigint', text: 'string', boolean: 'boolean' };
  if (typeof type === 'string' && typeof value !== expected[type])
    throw new TypeError(`A value of type ${typeName(type)} cannot be ${JSON.stringify(value)}.`);
  return value;
}
