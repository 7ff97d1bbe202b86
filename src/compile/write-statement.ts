import type { Table } from '../model/table.ts';
import type { Relation } from '../relation/relation.ts';
import { relationSql } from './relation-sql.ts';
import { name } from './sql-text.ts';

/** The statement that fills a table that exists. */
export function insertSql(table: Table, relation: Relation): string {
  return `INSERT INTO ${name(table.name)}\n${relationSql(relation)}`;
}

/** The statement that makes a relation a view. */
export function viewSql(table: Table, relation: Relation): string {
  return `CREATE VIEW ${name(table.name)} AS\n${relationSql(relation)}`;
}

/** Counts the rows in which a column that must not be null is. */
export function countNullsSql(table: Table, columns: readonly string[]): string {
  const counts = columns.map((column) => `count(*) FILTER (WHERE ${name(column)} IS NULL) AS ${name(column)}`);
  return `SELECT ${counts.join(', ')} FROM ${name(table.name)}`;
}

/** Counts the rows beyond the first of each key. */
export function countDuplicatesSql(table: Table): string {
  const key = table.key.map(name).join(', ');
  return `SELECT coalesce(sum(n - 1), 0) AS n FROM (SELECT count(*) AS n FROM ${name(table.name)} GROUP BY ${key} HAVING count(*) > 1)`;
}
