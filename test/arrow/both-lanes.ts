import type { DuckDBConnection, DuckDBResultReader } from '@duckdb/node-api';
import type { Cell } from '../../src/arrow/cell.ts';
import { evaluate } from '../../src/arrow/evaluate.ts';
import { fromColumns } from '../../src/arrow/from-columns.ts';
import { toColumns } from '../../src/arrow/to-columns.ts';
import { relationSql } from '../../src/compile/relation-sql.ts';
import { name, sqlType } from '../../src/compile/sql-text.ts';
import type { ColumnType } from '../../src/model/column.ts';
import type { Relation, Schema } from '../../src/relation/relation.ts';
import type { RandomTable } from './random-tables.ts';

/** Rows as sorted texts, so that equal multisets are equal arrays. */
export type RowTexts = readonly string[];

export function arrowRows(
  relation: Relation,
  tables: ReadonlyMap<string, RandomTable>,
  parameters: Readonly<Record<string, Cell>>,
): RowTexts {
  const stored = new Map(
    [...tables].map(([table, { schema, rows }]) => {
      const columns = Object.keys(schema).map((column, at) => [column, rows.map((row) => row[at] as Cell)]);
      return [table, fromColumns(schema, Object.fromEntries(columns), rows.length)];
    }),
  );
  const result = evaluate(relation, stored, parameters);
  return rowTexts(toColumns(result, relation.schema), relation.schema, result.numRows);
}

export async function storeTables(
  connection: DuckDBConnection,
  tables: ReadonlyMap<string, RandomTable>,
): Promise<void> {
  for (const [table, { schema, narrow, rows }] of tables) {
    const columns = Object.entries(schema).map(
      ([column, { type }]) => `${name(column)} ${narrow.includes(column) ? 'UTINYINT' : sqlType(type)}`,
    );
    const fields = Object.values(schema);
    const lines = rows.map((row) => `(${row.map((cell, at) => cellSql(cell, fields[at]?.type ?? 'text')).join(', ')})`);
    await connection.run(`CREATE OR REPLACE TABLE ${name(table)}(${columns.join(', ')})`);
    if (lines.length > 0) await connection.run(`INSERT INTO ${name(table)} VALUES ${lines.join(', ')}`);
  }
}

export async function databaseRows(
  relation: Relation,
  connection: DuckDBConnection,
  parameters: Readonly<Record<string, Cell>>,
): Promise<RowTexts> {
  const sql = relationSql(relation);
  const used = Object.entries(parameters).filter(([parameter]) => new RegExp(`\\$${parameter}\\b`).test(sql));
  const reader = await connection.runAndReadAll(sql, Object.fromEntries(used) as Record<string, never>);
  checkTypes(relation.schema, reader, sql);
  return rowTexts(reader.getColumnsObjectJS() as never, relation.schema, reader.currentRowCount);
}

/**
 * Columns have the types of the schema, integers perhaps narrower; a column of nothing may have any type, also inside
 * a structure.
 */
function checkTypes(schema: Schema, reader: DuckDBResultReader, sql: string): void {
  const stored = reader.columnTypes().map((type) => String(type).replaceAll(/UTINYINT|USMALLINT/g, 'INTEGER'));
  Object.values(schema).forEach(({ type }, at) => {
    const expected = [sqlType(type), sqlType(type).replaceAll('"', '')];
    if (typeof type === 'object' || expected.includes(stored[at] ?? '')) return;
    if (reader.getColumnsJS()[at]?.some((cell) => cell !== null))
      throw new Error(`Column ${at} is ${stored[at]}, not ${expected[0]}:\n${sql}`);
  });
}

function cellSql(cell: Cell, type: ColumnType): string {
  if (cell === null) return 'NULL';
  if (typeof type === 'object') {
    if ('list' in type) return `[${(cell as readonly Cell[]).map((item) => cellSql(item, type.list)).join(', ')}]`;
    const part = (name: string, of: ColumnType) => cellSql((cell as Readonly<Record<string, Cell>>)[name] ?? null, of);
    if ('map' in type) {
      const entry = { struct: type.map };
      return `map_from_entries([${(cell as readonly Cell[]).map((each) => cellSql(each, entry)).join(', ')}])`;
    }
    if ('union' in type) {
      const { tag } = cell as { readonly tag: string };
      return `union_value(${name(tag)} := CAST(${part('value', type.union[tag] ?? 'text')} AS ${sqlType(type.union[tag] ?? 'text')}))`;
    }
    return `{${Object.entries(type.struct)
      .map(([field, of]) => `'${field}': ${part(field, of)}`)
      .join(', ')}}`;
  }
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
}

export function rowTexts(columns: Readonly<Record<string, ArrayLike<Cell>>>, schema: Schema, length: number): RowTexts {
  const names = Object.keys(schema);
  return Array.from({ length }, (_, row) =>
    JSON.stringify(
      names.map((column) => columns[column]?.[row] ?? null),
      (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : plainNumber(value)),
    ),
  ).sort();
}

/** Zero has one sign here: which of two equal zeros survives a grouping is nobody's concern. */
const plainNumber = (value: unknown): unknown => {
  if (typeof value !== 'number') return value === '-0.0' ? '0.0' : value;
  return Number.isFinite(value) ? value + 0 : String(value);
};
