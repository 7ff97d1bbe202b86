import type { StatementPieces } from './relation-sql.ts';
import type { SchemaMap, SqlAst } from './sql-ast.ts';
import { sqlType } from './sql-text.ts';

/**
 * Sentences about tables and columns that a statement reads and that are not there. Its pieces are looked at one by one:
 * looked at as a whole, a part would be gone through for everyone that reads it, and so would those it reads.
 */
export function statementFaults(ast: SqlAst, { parts, rest }: StatementPieces, tables: SchemaMap): readonly string[] {
  const known = new Map(tables);
  const faults: string[] = [];
  for (const { name, sql, schema } of parts) {
    faults.push(...ast.faults(sql, named(sql, known)));
    known.set(name, Object.fromEntries(Object.entries(schema).map(([column, { type }]) => [column, sqlType(type)])));
  }
  return [...faults, ...ast.faults(rest, named(rest, known))];
}

/** Tables a statement may read; every scope of a statement takes a copy of all it is given. */
const named = (sql: string, tables: SchemaMap): SchemaMap =>
  new Map([...tables].filter(([table]) => sql.includes(`"${table}"`)));
