import { type ColumnType, type ScalarType, scalarTypes } from '../../model/column.ts';
import { record } from './json-parts.ts';

/** Reads the type of a column: a word, or an object with `list`, `struct`, `map` or `union`. */
export function readType(json: unknown): ColumnType {
  const scalar = scalarTypes.find((each) => each === json);
  if (scalar) return scalar;
  if (typeof json === 'string') throw new Error(`There is no type \`${json}\`; there are ${scalarTypes.join(', ')}.`);
  const { list, struct, map, union } = record(json, 'A type that is no word');
  if (list !== undefined) return { list: readType(list) };
  if (struct !== undefined) return { struct: readParts(struct) };
  if (union !== undefined) return { union: readParts(union) };
  const { key, value } = record(map, 'A type is a word, or has `list`, `struct`, `map` or `union`; its map');
  return { map: { key: plainType(key), value: plainType(value) } };
}

const readParts = (json: unknown): Readonly<Record<string, ColumnType>> =>
  Object.fromEntries(Object.entries(record(json, 'The parts of a type')).map(([name, type]) => [name, readType(type)]));

function plainType(json: unknown): ScalarType {
  const type = readType(json);
  if (typeof type === 'string') return type;
  throw new Error('Keys and values of a map are plain.');
}
