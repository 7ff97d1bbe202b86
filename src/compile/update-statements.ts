import type { Table } from '../model/table.ts';
import { deltaCount, deltaName } from '../relation/delta/changes.ts';
import { name } from './sql-text.ts';

/** The statement that removes what no longer belongs to a graph. */
export const dropStoredSql = (stored: string, kind: 'table' | 'view'): string =>
  `DROP ${kind === 'view' ? 'VIEW' : 'TABLE'} ${name(stored)}`;

/** Puts the rows a gate moved aside back, so that the gate can judge the table as a whole again. */
export const putBackSql = (table: Table): string =>
  `INSERT INTO ${name(table.name)} SELECT * EXCLUDE (error_code, error_column) FROM ${name(`${table.name}_errors`)}`;

/** Removes the rows of the files whose numbers are in a list. */
export const deleteFilesSql = (table: Table, list: Table): string =>
  `DELETE FROM ${name(table.name)} WHERE file IN (SELECT item FROM ${name(list.name)})`;

/** Gives files other numbers: those from a number on move by what the row says, up to the next row. */
export const renumberFilesSql = (table: Table, moves: readonly FileMove[]): string =>
  `UPDATE ${name(table.name)} SET file = file + CASE ${moves
    .toReversed()
    .map(({ from, by }) => `WHEN file >= ${from} THEN ${by}`)
    .join(' ')} ELSE 0 END WHERE file >= ${moves[0]?.from ?? 0}`;

/** The files numbered from `from` on, up to those of the next move, get a number that is larger by `by`. */
export interface FileMove {
  readonly from: number;
  readonly by: number;
}

/** Removes the texts that no node has. */
export const dropUnusedTextsSql = (texts: Table, nodes: Table): string =>
  `DELETE FROM ${name(texts.name)} WHERE token NOT IN (SELECT token FROM ${name(nodes.name)})`;

/**
 * The same where the nodes of some files are kept to be compared with: only texts that these had can be without nodes. What came
 * and went is the delta of the table of texts; new ones have numbers from `from` on.
 */
export const dropTextsThatWentSql = (texts: Table, nodes: Table, from: number): readonly string[] => {
  const [all, delta] = [name(texts.name), name(deltaName(texts.name))];
  const went = `token IN (SELECT token FROM ${name(beforeName(nodes.name))}) AND NOT EXISTS (FROM ${name(nodes.name)} AS node WHERE node.token = ${all}.token)`;
  const count = (number: number) => `CAST(${number} AS INTEGER) AS ${name(deltaCount)}`;
  return [
    `CREATE TABLE ${delta} AS SELECT *, ${count(-1)} FROM ${all} WHERE ${went} AND token < ${from}`,
    `DELETE FROM ${all} WHERE token IN (SELECT token FROM ${delta})`,
    `INSERT INTO ${delta} SELECT *, ${count(1)} FROM ${all} WHERE token >= ${from}`,
  ];
};

/** Keeps the rows of some files for a comparison. */
export const keepFilesSql = (table: Table, list: Table): string =>
  `CREATE TABLE ${name(beforeName(table.name))} AS SELECT * FROM ${name(table.name)} WHERE file IN (SELECT item FROM ${name(list.name)})`;

/** Keeps a whole table for a comparison; another one can be made in its place. */
export const keepTableSql = (table: string): string =>
  `ALTER TABLE ${name(table)} RENAME TO ${name(beforeName(table))}`;

/** What a table of the graph before is called. */
export const beforeName = (table: string): string => `before_${table}`;

/** Keeps the rows of some files for a comparison, and makes room for those that take their place. */
export const putAsideSql = (table: Table, column: string, list: Table): readonly string[] => {
  const where = `WHERE ${name(column)} IN (SELECT item FROM ${name(list.name)})`;
  return [
    `CREATE TABLE ${name(beforeName(table.name))} AS SELECT * FROM ${name(table.name)} ${where}`,
    `DELETE FROM ${name(table.name)} ${where}`,
  ];
};

/** The values that a query gives, each once. */
export const distinctItemsSql = (query: string): string => `SELECT DISTINCT item FROM (\n${query}\n)`;

/** Whether a query has no rows. */
export const isEmptySql = (query: string): string => `SELECT NOT EXISTS (\n${query}\n) AS is_empty`;

/** How many values a column has. */
export const distinctCountSql = (table: Table, column: string): string =>
  `SELECT count(DISTINCT ${name(column)}) AS n FROM ${name(table.name)}`;

/** The values of a column in the rows of a table that came or went. */
export const deltaValuesSql = (table: string, column: string): string =>
  `SELECT DISTINCT ${name(column)} AS item FROM ${name(deltaName(table))}`;

/** Rows of the delta of a table, some of them when they are more. */
export const someDeltaSql = (table: string, most: number): string =>
  `SELECT * FROM ${name(deltaName(table))} LIMIT ${most}`;

/** Of a table: the rows that came, counted, and those that went, counted below zero; of some files, or of all. */
export function deltaSql(table: string, files: { readonly column: string; readonly list: Table } | null): string {
  const chosen = files ? ` WHERE ${name(files.column)} IN (SELECT item FROM ${name(files.list.name)})` : '';
  return rowsApart(table, chosen, '');
}

/**
 * The same for a table with the number of a file in each row, of all files: a sum over the rows of each file tells which
 * files have to be compared row by row.
 */
export function deltaByFileSql({ name: table, columns }: Table, file: string): string {
  const sums = (of: string) =>
    `SELECT ${name(file)} AS item, sum(hash(${Object.keys(columns).map(name).join(', ')})) AS rows_hash FROM ${name(of)} GROUP BY ALL`;
  const apart = `SELECT item FROM ((${sums(table)}) UNION ALL (${sums(beforeName(table))})) GROUP BY ALL HAVING count(*) <> 2 OR min(rows_hash) <> max(rows_hash)`;
  const chosen = ` WHERE EXISTS (FROM apart WHERE item IS NOT DISTINCT FROM ${name(file)})`;
  return rowsApart(table, chosen, chosen, `WITH apart AS MATERIALIZED (${apart}) `);
}

function rowsApart(table: string, now: string, before: string, given = ''): string {
  const rows = (of: string, sign: number, where: string) => `SELECT *, ${sign} AS "n$" FROM ${name(of)}${where}`;
  const both = `${rows(table, 1, now)} UNION ALL ${rows(beforeName(table), -1, before)}`;
  const columns = `* EXCLUDE ("n$"), CAST(sum("n$") AS INTEGER) AS ${name(deltaCount)}`;
  return `CREATE TABLE ${name(deltaName(table))} AS ${given}SELECT ${columns} FROM (${both}) GROUP BY ALL HAVING sum("n$") <> 0`;
}

/** A row when some columns of a table are not what they were; the number of rows counts. */
export const differenceSql = (table: string, columns: readonly string[]): string =>
  `${differingSql(table, columns)} LIMIT 1`;

/** How many rows of a table are not what they were in some columns. */
export const differencesSql = (table: string, columns: readonly string[]): string =>
  `SELECT count(*) AS n FROM (${differingSql(table, columns)})`;

/** The rows of a table that are not what they were in some columns, and how many of each came or, below zero, went. */
export const netRowsSql = (table: string, columns: readonly string[]): string =>
  `SELECT ${[...columns.map(name), `CAST(sum(${name(deltaCount)}) AS INTEGER) AS ${name(deltaCount)}`].join(', ')} FROM ${name(deltaName(table))} GROUP BY ALL HAVING sum(${name(deltaCount)}) <> 0`;

/** The same, some of them when they are more. */
export const someNetRowsSql = (table: string, columns: readonly string[], most: number): string =>
  `${netRowsSql(table, columns)} LIMIT ${most}`;

function differingSql(table: string, columns: readonly string[]): string {
  const groups = columns.length === 0 ? '' : ` GROUP BY ${columns.map(name).join(', ')}`;
  return `SELECT 1 AS differs FROM ${name(deltaName(table))}${groups} HAVING sum(${name(deltaCount)}) <> 0`;
}
