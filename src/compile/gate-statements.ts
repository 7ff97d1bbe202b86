import type { Constraint, Table } from '../model/table.ts';
import { name, string } from './sql-text.ts';

/** Rows of a table that break its contract in one way. */
export interface Fault {
  readonly code: string;
  /** The column or columns concerned. */
  readonly column: string;
  /** Whether a row breaks it, over the columns of the table. */
  readonly condition: string;
}

export interface Move {
  readonly create: string;
  readonly copy: string;
  readonly remove: string;
}

export const missingValue = (column: string): Fault => ({
  code: 'required_null',
  column,
  condition: `${name(column)} IS NULL`,
});

/** A constraint does not hold where it is false; where a value is missing nothing is said. */
export function brokenConstraint({ code, column, ...must }: Constraint): Fault {
  const value = name(column);
  const conditions = [
    ...(must.minimum === undefined ? [] : [`${value} < ${must.minimum}`]),
    ...(must.maximum === undefined ? [] : [`${value} > ${must.maximum}`]),
    ...(must.notBefore === undefined ? [] : [`${value} < ${name(must.notBefore)}`]),
    ...(must.presentWhen === undefined
      ? []
      : [`(${value} IS NULL AND ${name(must.presentWhen.column)} = ${string(must.presentWhen.is)})`]),
  ];
  return { code, column, condition: conditions.join(' OR ') };
}

/** A row that repeats a key; the first by the dedupe order of the table stays. */
export function repeatedKey(table: Table, order: readonly string[]): Fault {
  const by = order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`;
  const ranked = `row_number() OVER (PARTITION BY ${keyOf(table)}${by}) > 1`;
  const repeated = `SELECT rowid FROM ${name(table.name)} QUALIFY ${ranked}`;
  return { code: 'duplicate_key', column: table.key.join(', '), condition: `rowid IN (${repeated})` };
}

/** Rows of a table that have one of some numbers in a column. */
export interface RowsAmong {
  readonly column: string;
  readonly list: Table;
}

/** Counts the rows of each fault in one pass, as columns `f0`, `f1` …; of all rows, or of some. */
export function countFaultsSql(table: Table, faults: readonly Fault[], among: RowsAmong | null = null): string {
  const counts = faults.map(({ condition }, at) => `count(*) FILTER (WHERE ${condition}) AS f${at}`);
  return `SELECT ${counts.join(', ')} FROM ${name(table.name)}${whereAmong(among)}`;
}

/** Counts the rows beyond the first of each key; of all rows, or of some that no others share a key with. */
export function countDuplicatesSql(table: Table, among: RowsAmong | null = null): string {
  const rows = `${name(table.name)}${whereAmong(among)}`;
  return `SELECT CAST(coalesce(sum(n - 1), 0) AS BIGINT) AS n FROM (SELECT count(*) AS n FROM ${rows} GROUP BY ${keyOf(table)} HAVING count(*) > 1)`;
}

const whereAmong = (among: RowsAmong | null): string =>
  among ? ` WHERE ${name(among.column)} IN (SELECT item FROM ${name(among.list.name)})` : '';

/** Moves the rows of faults of one code to the table's error table, with the code and the columns at fault. */
export function moveSql(table: Table, faults: readonly Fault[]): Move {
  const errors = name(`${table.name}_errors`);
  const condition = faults.map((fault) => fault.condition).join(' OR ');
  const only = faults.length === 1 ? faults[0] : undefined;
  const columns = only
    ? string(only.column)
    : `concat_ws(', ', ${faults.map((fault) => `CASE WHEN ${fault.condition} THEN ${string(fault.column)} END`).join(', ')})`;
  return {
    create: `CREATE TABLE IF NOT EXISTS ${errors} AS SELECT *, CAST('' AS VARCHAR) AS error_code, CAST('' AS VARCHAR) AS error_column FROM ${name(table.name)} LIMIT 0`,
    copy: `INSERT INTO ${errors} SELECT *, ${string(faults[0]?.code ?? '')}, ${columns} FROM ${name(table.name)} WHERE ${condition}`,
    remove: `DELETE FROM ${name(table.name)} WHERE ${condition}`,
  };
}

const keyOf = (table: Table): string => table.key.map(name).join(', ');
