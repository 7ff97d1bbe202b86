import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { relationSql } from '../../src/compile/relation-sql.ts';
import { viewSql } from '../../src/compile/write-statement.ts';
import type { GraphReader } from '../../src/graph/graph-reader.ts';
import type { Table } from '../../src/model/table.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { readNumbers } from '../../src/session/read-numbers.ts';
import { tableDdl } from '../../src/session/table-ddl.ts';

type Cell = string | number | bigint | boolean | null;

/** A database in memory with tables made from their contracts and rows written out in the test. */
export class TableFixture implements GraphReader {
  private constructor(private readonly connection: DuckDBConnection) {}

  static async create(tables: readonly Table[]): Promise<TableFixture> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const fixture = new TableFixture(await instance.connect());
    for (const table of tables) await fixture.connection.run(tableDdl(table));
    return fixture;
  }

  /** Columns that are absent become null, or the table's `defaults`. */
  async insert(
    table: Table,
    rows: readonly Readonly<Record<string, Cell>>[],
    defaults: Readonly<Record<string, Cell>> = {},
  ): Promise<void> {
    const names = Object.keys(table.columns);
    for (const row of rows) {
      const unknown = Object.keys(row).filter((name) => !names.includes(name));
      if (unknown.length > 0) throw new Error(`${table.name} has no column ${unknown.join(', ')}.`);
      const values = names.map((name): DuckDBValue => row[name] ?? defaults[name] ?? null);
      await this.connection.run(
        `INSERT INTO "${table.name}" VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
        values,
      );
    }
  }

  /** Creates the views of rules in the order given. */
  async createViews(rules: readonly Rule[]): Promise<void> {
    for (const rule of rules) await this.connection.run(viewSql(rule.output, rule.relation));
  }

  async rows(
    relation: Parameters<GraphReader['rows']>[0],
    parameters: Readonly<Record<string, string | number | bigint | boolean>> = {},
  ): Promise<readonly Record<string, unknown>[]> {
    const result = await this.connection.runAndReadAll(relationSql(relation), parameters);
    return result.getRowObjectsJS();
  }

  async numbers(relation: Parameters<GraphReader['numbers']>[0]) {
    return readNumbers(await this.connection.run(relationSql(relation)));
  }

  async query(sql: string): Promise<readonly Record<string, unknown>[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJS();
  }

  close(): void {
    this.connection.closeSync();
  }
}
