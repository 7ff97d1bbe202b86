import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  MAP,
  mapValue,
  STRUCT,
  structValue,
  UNION,
  unionValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { ColumnType } from '../model/column.ts';

/** A value as the other lanes have it: a map as a list of its entries, a member of a union with its tag. */
export type Cell = string | number | bigint | boolean | null | readonly Cell[] | { readonly [part: string]: Cell };

type Parts<T> = Readonly<Record<string, T>>;

/** The database's own form of a value with parts. */
export function nestedValue(type: ColumnType, value: Cell): DuckDBValue {
  if (value === null) return null;
  if (typeof type === 'string') return type === 'bigint' ? BigInt(value as number) : (value as DuckDBValue);
  if ('list' in type) return listValue((value as readonly Cell[]).map((item) => nestedValue(type.list, item)));
  if ('map' in type)
    return mapValue(
      (value as readonly Parts<Cell>[]).map(({ key = null, value: of = null }) => ({
        key: nestedValue(type.map.key, key),
        value: nestedValue(type.map.value, of),
      })),
    );
  const parts = value as Parts<Cell>;
  if ('struct' in type) return structValue(each(type.struct, (of, name) => nestedValue(of, parts[name] ?? null)));
  const tag = String(parts.tag);
  const member = nestedValue(type.union[tag] ?? 'text', parts.value ?? null);
  // The binding makes a missing value without a type, which is no member.
  if (member === null)
    throw new Error(`A union whose member \`${tag}\` has no value can be written in the database only.`);
  return unionValue(tag, member);
}

/** The type that the database gives such values. */
export function nestedType(type: ColumnType): DuckDBType {
  if (typeof type === 'string')
    return { integer: INTEGER, bigint: BIGINT, double: DOUBLE, text: VARCHAR, boolean: BOOLEAN }[type];
  if ('list' in type) return LIST(nestedType(type.list));
  if ('map' in type) return MAP(nestedType(type.map.key), nestedType(type.map.value));
  return 'struct' in type ? STRUCT(each(type.struct, nestedType)) : UNION(each(type.union, nestedType));
}

const each = <R>(parts: Parts<ColumnType>, make: (type: ColumnType, name: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(parts).map(([name, of]) => [name, make(of, name)]));
