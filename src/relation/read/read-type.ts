import { type ColumnType, scalarTypes } from '../../model/column.ts';
import { record } from './json-parts.ts';

/** Reads the type of a column: a word, or `{"list": …}`, or `{"struct": {…}}`. */
export function readType(json: unknown): ColumnType {
  const scalar = scalarTypes.find((each) => each === json);
  if (scalar) return scalar;
  if (typeof json === 'string') throw new Error(`There is no type \`${json}\`; there are ${scalarTypes.join(', ')}.`);
  const { list, struct } = record(json, 'A type that is no word');
  if (list !== undefined) return { list: readType(list) };
  const fields = Object.entries(record(struct, 'The fields of a structure'));
  return { struct: Object.fromEntries(fields.map(([name, type]) => [name, readType(type)])) };
}
