import type { DuckDBConnection } from '@duckdb/node-api';

export interface StoredColumn {
  readonly table: string;
  readonly column: string;
  /** Place from 1. */
  readonly place: number;
  /** Type as the database writes it, e.g. `INTEGER` or `ENUM('a', 'b')`. */
  readonly type: string;
  readonly nullable: boolean;
}

export interface StoredTable {
  readonly name: string;
  readonly kind: 'table' | 'view';
  readonly rows: number | null;
  /** The statement that made it. */
  readonly sql: string;
}

type Row = Readonly<Record<string, unknown>>;

/** What is in the session, asked of the database's own catalogue; nothing is executed to learn it. */
export class Introspection {
  constructor(private readonly connection: DuckDBConnection) {}

  async tables(): Promise<readonly StoredTable[]> {
    const rows = await this.rows(
      `SELECT table_name AS name, 'table' AS kind, estimated_size AS rows, sql FROM duckdb_tables() WHERE NOT internal
       UNION ALL SELECT view_name, 'view', NULL, sql FROM duckdb_views() WHERE NOT internal ORDER BY name`,
    );
    return rows.map(({ name, kind, rows: size, sql }) => ({
      name: String(name),
      kind: kind as StoredTable['kind'],
      rows: size === null ? null : Number(size),
      sql: String(sql),
    }));
  }

  /** Tables of the graph that hold nothing; one whose rows were all removed may not be among them. */
  async emptyTables(): Promise<ReadonlySet<string>> {
    const rows = await this.rows(
      'SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND estimated_size = 0',
    );
    return new Set(rows.map(({ table_name }) => String(table_name)));
  }

  /** Columns of some tables and views of the graph, or of another catalogue. */
  async columns(tables: readonly string[], catalogue: string | null = null): Promise<readonly StoredColumn[]> {
    const rows = await this.rows(
      `SELECT table_name, column_name, ordinal_position, data_type, is_nullable FROM information_schema.columns
       WHERE table_catalog = coalesce($catalogue, current_database())
         AND table_name IN (SELECT unnest(string_split($tables, chr(10))))
       ORDER BY table_name, ordinal_position`,
      { tables: tables.join('\n'), catalogue },
    );
    return rows.map((row) => ({
      table: String(row.table_name),
      column: String(row.column_name),
      place: Number(row.ordinal_position),
      type: String(row.data_type),
      nullable: row.is_nullable === 'YES',
    }));
  }

  /** Columns of some tables by table, in order, with their types as the database writes them. */
  async schemaMap(
    tables: readonly string[],
    catalogue: string | null = null,
  ): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
    const map = new Map<string, Record<string, string>>();
    for (const { table, column, type } of await this.columns(tables, catalogue))
      map.set(table, { ...map.get(table), [column]: type });
    return map;
  }

  /** Constraints the database holds a table to, as it writes them. */
  async constraints(table: string): Promise<readonly string[]> {
    const rows = await this.rows(
      'SELECT constraint_text FROM duckdb_constraints() WHERE table_name = $table ORDER BY constraint_index',
      { table },
    );
    return rows.map(({ constraint_text }) => String(constraint_text));
  }

  async settings(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows('SELECT name, value FROM duckdb_settings() ORDER BY name');
    return new Map(rows.map(({ name, value }) => [String(name), String(value)]));
  }

  /** Columns and types a query gives, without running it. */
  async describe(query: string): Promise<readonly { readonly name: string; readonly type: string }[]> {
    const rows = await this.rows(`DESCRIBE ${query}`);
    return rows.map(({ column_name, column_type }) => ({ name: String(column_name), type: String(column_type) }));
  }

  private async rows(sql: string, parameters: Readonly<Record<string, string | null>> = {}): Promise<readonly Row[]> {
    return (await this.connection.runAndReadAll(sql, { ...parameters })).getRowObjectsJS();
  }
}
