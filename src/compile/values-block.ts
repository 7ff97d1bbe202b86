import { must } from '../model/must.ts';
import type { Schema } from '../relation/relation.ts';
import { type Block, open } from './block.ts';
import { literal, name, sqlType } from './sql-text.ts';

/** Rows that are written out, under an alias of the statement. */
export function valuesBlock(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  schema: Schema,
  alias: string,
): Block {
  const fields = Object.entries(schema);
  const cells = rows.length > 0 ? rows : [fields.map(() => null)];
  const lines = cells.map((row) => `(${row.map((value, at) => literal(value, must(fields[at])[1].type)).join(', ')})`);
  const columns = fields.map((_, at) => valueColumn(at)).join(', ');
  const result = open(`(VALUES ${lines.join(', ')}) AS ${name(alias)}(${columns})`, typedColumns(alias, schema));
  return rows.length > 0 ? result : { ...result, where: ['FALSE'] };
}

/** A name that is no word of the language, for a syntax tree does not keep that the names in this place were quoted. */
const valueColumn = (at: number): string => `v${at + 1}`;

const typedColumns = (alias: string, schema: Schema): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(schema).map(([column, { type }], at) => [
      column,
      `CAST(${name(alias)}.${valueColumn(at)} AS ${sqlType(type)})`,
    ]),
  );
