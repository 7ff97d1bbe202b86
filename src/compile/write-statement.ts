import type { Table } from '../model/table.ts';
import type { Relation } from '../relation/relation.ts';
import { relationSql } from './relation-sql.ts';
import { name } from './sql-text.ts';

/** The statement that fills a table that exists. */
export const insertSql = (table: Table, relation: Relation): string =>
  insertQuerySql(table, relationSql(relation, { packKeys: true }));

/** The statement that makes a relation a view. */
export const viewSql = (table: Table, relation: Relation): string => viewQuerySql(table, relationSql(relation));

/** What stands before a query that fills a table; the query begins on its second line. */
export const insertQuerySql = (table: Table, query: string): string => `INSERT INTO ${name(table.name)}\n${query}`;

export const viewQuerySql = (table: Table, query: string): string => `CREATE VIEW ${name(table.name)} AS\n${query}`;

/** The rows of a query in the order of some columns. */
export const orderedSql = (query: string, columns: readonly string[]): string =>
  `SELECT * FROM (\n${query}\n) AS "rows"\nORDER BY ${columns.map((column) => `${name(column)} NULLS LAST`).join(', ')}`;

/** The statement that puts the rows of a table in the order of some columns. */
export const sortSql = (table: Table, columns: readonly string[]): string =>
  `CREATE OR REPLACE TABLE ${name(table.name)} AS\n${orderedSql(`SELECT * FROM ${name(table.name)}`, columns)}`;

/** The statement that removes a table. */
export const dropSql = (table: Table): string => `DROP TABLE ${name(table.name)}`;
