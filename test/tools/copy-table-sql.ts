import { name } from '../../src/compile/sql-text.ts';
import { beforeName } from '../../src/compile/update-statements.ts';
import type { Table } from '../../src/model/table.ts';

/** Keeps the rows a table has for a comparison. */
export const copyTableSql = (table: Table): string =>
  `CREATE TABLE ${name(beforeName(table.name))} AS SELECT * FROM ${name(table.name)}`;
