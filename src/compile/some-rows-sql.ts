import { must } from '../model/must.ts';
import type { LiteralValue } from '../relation/expression.ts';
import type { Scan } from '../relation/relation.ts';
import { literal, name } from './sql-text.ts';

/** The rows of a table that have one of some values in each of some columns; some of them when they are more than a number. */
export function someRowsSql(
  { table, schema }: Scan,
  chosen: readonly { readonly column: string; readonly values: readonly LiteralValue[] }[],
  most: number,
): string {
  const conditions = chosen.map(({ column, values }) => {
    const { type } = must(schema[column], column);
    return `${name(column)} IN (${values.map((value) => literal(value, type)).join(', ')})`;
  });
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return `SELECT ${Object.keys(schema).map(name).join(', ')} FROM ${name(table)}${where} LIMIT ${most}`;
}
