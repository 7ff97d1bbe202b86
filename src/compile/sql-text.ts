import type { ColumnType } from '../model/column.ts';
import type { LiteralValue } from '../relation/expression.ts';

/** A quoted identifier. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** `a.b` of the relation IR as one or two quoted identifiers. */
export function path(column: string): string {
  const dot = column.indexOf('.');
  return dot < 0 ? name(column) : `${name(column.slice(0, dot))}.${name(column.slice(dot + 1))}`;
}

export const string = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export function literal(value: LiteralValue, type: ColumnType): string {
  if (value === null) return `CAST(NULL AS ${sqlType(type)})`;
  if (typeof value === 'string') return string(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return type === 'integer' ? String(value) : `CAST(${value} AS ${sqlType(type)})`;
}

export function sqlType(type: ColumnType): string {
  switch (type) {
    case 'integer':
      return 'INTEGER';
    case 'bigint':
      return 'BIGINT';
    case 'double':
      return 'DOUBLE';
    case 'text':
      return 'VARCHAR';
    case 'boolean':
      return 'BOOLEAN';
    default:
      if ('list' in type) return `${sqlType(type.list)}[]`;
      if ('map' in type) return `MAP(${sqlType(type.map.key)}, ${sqlType(type.map.value)})`;
      return 'struct' in type ? `STRUCT(${partsSql(type.struct)})` : `UNION(${partsSql(type.union)})`;
  }
}

const partsSql = (parts: Readonly<Record<string, ColumnType>>): string =>
  Object.entries(parts)
    .map(([part, of]) => `${name(part)} ${sqlType(of)}`)
    .join(', ');

export const indent = (text: string): string => text.replaceAll('\n', '\n  ');
