import type { Table } from '../model/table.ts';
import { name, string } from './sql-text.ts';

interface Move {
  readonly create: string;
  readonly copy: string;
  readonly remove: string;
}

/** Counts, per column, the rows in which it is null although it must not be. */
export function countNullsSql(table: Table, columns: readonly string[]): string {
  const counts = columns.map((column) => `count(*) FILTER (WHERE ${name(column)} IS NULL) AS ${name(column)}`);
  return `SELECT ${counts.join(', ')} FROM ${name(table.name)}`;
}

/** Counts the rows beyond the first of each key. */
export function countDuplicatesSql(table: Table): string {
  return `SELECT CAST(coalesce(sum(n - 1), 0) AS BIGINT) AS n FROM (SELECT count(*) AS n FROM ${name(table.name)} GROUP BY ${keyOf(table)} HAVING count(*) > 1)`;
}

/** Moves rows without a required value to the table's error table. */
export function moveNullsSql(table: Table, columns: readonly string[]): Move {
  return moveWhere(table, columns.map((column) => `${name(column)} IS NULL`).join(' OR '), 'required_null');
}

/** Moves rows that repeat a key; the first in the order of all columns stays. */
export function moveDuplicatesSql(table: Table): Move {
  const order = Object.keys(table.columns).map(name).join(', ');
  const repeated = `SELECT rowid FROM ${name(table.name)} QUALIFY row_number() OVER (PARTITION BY ${keyOf(table)} ORDER BY ${order}) > 1`;
  return moveWhere(table, `rowid IN (${repeated})`, 'duplicate_key');
}

const keyOf = (table: Table): string => table.key.map(name).join(', ');

function moveWhere(table: Table, condition: string, code: string): Move {
  const errors = name(`${table.name}_errors`);
  return {
    create: `CREATE TABLE IF NOT EXISTS ${errors} AS SELECT *, CAST('' AS VARCHAR) AS error_code FROM ${name(table.name)} LIMIT 0`,
    copy: `INSERT INTO ${errors} SELECT *, ${string(code)} FROM ${name(table.name)} WHERE ${condition}`,
    remove: `DELETE FROM ${name(table.name)} WHERE ${condition}`,
  };
}
