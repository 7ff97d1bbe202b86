import type { Table } from '../model/table.ts';
import type { Relation } from '../relation/relation.ts';
import { relationSql } from './relation-sql.ts';
import { name } from './sql-text.ts';

/** The statement that fills a table that exists. */
export function insertSql(table: Table, relation: Relation): string {
  return `INSERT INTO ${name(table.name)}\n${relationSql(relation, { packKeys: true })}`;
}

/** The statement that removes a table. */
export const dropSql = (table: Table): string => `DROP TABLE ${name(table.name)}`;

/** The statement that makes a relation a view. */
export function viewSql(table: Table, relation: Relation): string {
  return `CREATE VIEW ${name(table.name)} AS\n${relationSql(relation)}`;
}
