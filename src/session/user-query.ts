import { type DuckDBConnection, type DuckDBPreparedStatement, StatementType } from '@duckdb/node-api';
import { explainedStatement } from './explained-statement.ts';
import { type Parameters, typesOf } from './parameters.ts';
import { queryRefusals } from './query-refusals.ts';
import { readableValue } from './readable-value.ts';
import { UnreadParameter } from './unread-parameter.ts';

export interface UserResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

/** What a statement that writes begins with, behind comments; its kind is only known once it can be prepared. */
const beginsToWrite =
  /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:alter|attach|comment|copy|create|delete|detach|drop|export|import|insert|install|load|merge|truncate|update|vacuum)\b/i;

const readingStatements = new Set([StatementType.SELECT, StatementType.RELATION]);

/** Runs a statement typed by a user, which must be one and only read; answers with at most `limit` rows. */
export async function runUserQuery(
  connection: DuckDBConnection,
  sql: string,
  limit: number,
  parameters: Parameters,
): Promise<UserResult> {
  const statement = await onlyStatement(connection, sql);
  if (!(await onlyReads(connection, sql, statement))) throw new Error(queryRefusals.writes);
  const read = Array.from({ length: statement.parameterCount }, (_, at) => statement.parameterName(at + 1));
  const unread = Object.keys(parameters).find((name) => !read.includes(name));
  if (unread !== undefined) throw new UnreadParameter(unread, read);
  statement.bind({ ...parameters }, typesOf(parameters));
  const reader = await statement.streamAndReadUntil(limit + 1);
  const rows = reader.convertRows(readableValue);
  return {
    columns: reader.columnNames().map((name, at) => ({ name, type: String(reader.columnType(at)) })),
    rows: rows.slice(0, limit),
    truncated: rows.length > limit,
  };
}

async function onlyStatement(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  // A text without any statement makes the driver itself fail.
  const extracted = await connection.extractStatements(sql).catch((error: Error) => {
    throw error.message === 'Error in native callback'
      ? new Error(queryRefusals.count)
      : new Error(error.message.replace(/^Failed to extract statements: /, ''));
  });
  if (extracted.count !== 1) throw new Error(/\bpivot/i.test(sql) ? queryRefusals.pivot : queryRefusals.count);
  return extracted.prepare(0).catch((error: Error) => {
    throw beginsToWrite.test(sql) ? new Error(queryRefusals.writes) : error;
  });
}

/** EXPLAIN ANALYZE runs what it explains, so that a statement that writes, to a file too, is refused behind it. */
async function onlyReads(connection: DuckDBConnection, sql: string, statement: DuckDBPreparedStatement) {
  if (statement.statementType !== StatementType.EXPLAIN) return readingStatements.has(statement.statementType);
  const explained = explainedStatement(sql);
  return explained !== null && readingStatements.has((await onlyStatement(connection, explained)).statementType);
}
