import { BIGINT, BOOLEAN, DOUBLE, type DuckDBType, INTEGER, VARCHAR } from '@duckdb/node-api';

/** Values of a statement by the names of its parameters. */
export type Parameters = Readonly<Record<string, string | number | bigint | boolean>>;

export function typesOf(parameters: Parameters): Record<string, DuckDBType> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, typeOf(value)]));
}

function typeOf(value: string | number | bigint | boolean): DuckDBType {
  switch (typeof value) {
    case 'string':
      return VARCHAR;
    case 'bigint':
      return BIGINT;
    case 'boolean':
      return BOOLEAN;
    default:
      return Number.isInteger(value) ? INTEGER : DOUBLE;
  }
}
