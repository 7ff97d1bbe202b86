import type { DuckDBConnection } from '@duckdb/node-api';
import type { Table } from '../model/table.ts';
import type { Access } from './access.ts';
import { Ingest } from './ingest.ts';
import { Introspection } from './introspection.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { type Parameters, typesOf } from './parameters.ts';
import type { RuntimeProfile } from './profile.ts';
import { QueryError } from './query-error.ts';
import type { Reach } from './reach.ts';
import { readBatches } from './read-batches.ts';
import { readColumns } from './read-columns.ts';
import { type NumberRows, readNumbers } from './read-numbers.ts';
import { stopOnAbort } from './stop-on-abort.ts';
import { tableDdl } from './table-ddl.ts';
import { runUserQuery, type UserResult } from './user-query.ts';

export type { Parameters } from './parameters.ts';
export type { UserResult } from './user-query.ts';

export type Row = Readonly<Record<string, unknown>>;

const nothingElse: Reach = { read: [], attach: {}, write: [] };

/** The one database session of a workspace. Everything that touches the database goes through it. */
export class Session {
  readonly ingest: Ingest;
  /** What is in the session, as the database's catalogue says. */
  readonly introspect: Introspection;

  private readonly connection: DuckDBConnection;

  private constructor(
    private readonly database: OpenDatabase,
    readonly profile: RuntimeProfile,
    private readonly isOwner: boolean,
  ) {
    this.connection = database.connection;
    this.ingest = new Ingest(this.connection);
    this.introspect = new Introspection(this.connection);
  }

  /** Opens a database file, or `:memory:`. Afterwards no setting can change and no file outside can be read. */
  static async open(
    file: string,
    profile: RuntimeProfile,
    access: Access = 'read_write',
    reach: Reach = nothingElse,
  ): Promise<Session> {
    return new Session(await openDatabase(file, profile, access, reach), profile, true);
  }

  /** A connection to the same database, whose statements run beside those of this one. Must be closed before it. */
  async beside(): Promise<Session> {
    return new Session({ ...this.database, connection: await this.database.connect() }, this.profile, false);
  }

  /** Why other database files could not be attached, by the name of their dataset. */
  get unattached(): ReadonlyMap<string, string> {
    return this.database.unattached;
  }

  async run(sql: string, parameters: Parameters = {}): Promise<void> {
    await this.execute(sql, parameters);
  }

  /** Runs statements as one that is done or not: many small ones wait for each other less, and the tables say once what became of them. */
  async runAll(statements: readonly string[]): Promise<void> {
    if (statements.length === 0) return;
    try {
      await this.run(['BEGIN TRANSACTION', ...statements, 'COMMIT'].join(';\n'));
    } catch (error) {
      // The failure may have ended it already.
      await this.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async rows(sql: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    return (await this.execute(sql, parameters)).getRowObjectsJS();
  }

  /** A statement planned once and asked many times; questions to one statement wait for each other. */
  prepared(sql: string): (parameters: Parameters) => Promise<readonly Row[]> {
    const statement = this.guarded(sql, () => this.connection.prepare(sql));
    let last: Promise<unknown> = statement;
    return (parameters) => {
      const answer = last.then(() =>
        this.guarded(sql, async () => {
          const ready = await statement;
          ready.bind({ ...parameters }, typesOf(parameters));
          return (await ready.runAndReadAll()).getRowObjectsJS();
        }),
      );
      last = answer.catch(() => undefined);
      return answer;
    };
  }

  /** Columns of a result, for the lane that computes outside the database. */
  async columns(sql: string): Promise<Readonly<Record<string, ArrayLike<unknown>>>> {
    return this.guarded(sql, async () => {
      const result = await this.connection.run(sql);
      return (await readColumns(result)) ?? (await result.getColumnsObjectJS());
    });
  }

  /** Columns of numbers as typed arrays; choices are places in their list, true is 1. A column must have no nulls. */
  async numbers(sql: string): Promise<NumberRows> {
    return this.guarded(sql, async () => readNumbers(await this.connection.run(sql)));
  }

  /**
   * The same for many rows, which are read while the database still works on the rest, so that they are never in memory
   * twice; on a connection of its own, since the next statement of a connection ends what it has not handed out.
   */
  async manyNumbers(sql: string): Promise<NumberRows> {
    const apart = await this.database.connect();
    try {
      return await this.guarded(sql, async () => readNumbers(await apart.stream(sql)));
    } finally {
      apart.closeSync();
    }
  }

  /** Number of rows a statement wrote. */
  async change(sql: string, parameters: Parameters = {}): Promise<number> {
    return (await this.execute(sql, parameters)).rowsChanged;
  }

  /** The rows of a query in batches of columns, while the database still works on the rest, on a connection of its own. */
  async *batches(sql: string, size: number): AsyncGenerator<Readonly<Record<string, never[]>>> {
    const apart = await this.database.connect();
    try {
      yield* readBatches(await this.guarded(sql, () => apart.stream(sql)), size);
    } finally {
      apart.closeSync();
    }
  }

  async createTable(table: Table): Promise<void> {
    await this.createTables([table]);
  }

  /** Creates tables in one go: hundreds of them one after the other take longer than many small builds read files. */
  async createTables(tables: readonly Table[]): Promise<void> {
    if (tables.length > 0) await this.run(tables.map(tableDdl).join(';\n'));
  }

  async tableNames(): Promise<ReadonlySet<string>> {
    const rows = await this.rows(
      'SELECT table_name FROM information_schema.tables WHERE table_catalog = current_database()',
    );
    return new Set(rows.map((row) => String(row.table_name)));
  }

  async count(table: string): Promise<number> {
    const [row] = await this.rows(`SELECT count(*) AS n FROM "${table}"`);
    return Number(row?.n ?? 0);
  }

  /** The plan of a statement as the database's JSON. */
  async explain(sql: string, parameters: Parameters = {}): Promise<string> {
    const rows = await this.rows(`EXPLAIN (FORMAT json) ${sql}`, parameters);
    return String(rows.at(-1)?.explain_value ?? '[]');
  }

  /** Runs a statement and gives its plan with real rows and times. */
  async analyze(sql: string, parameters: Parameters = {}): Promise<string> {
    const rows = await this.rows(`EXPLAIN (ANALYZE, FORMAT json) ${sql}`, parameters);
    return String(rows.at(-1)?.explain_value ?? '[]');
  }

  /**
   * Runs a statement typed by a user: one statement that only reads, at most `limit` rows. It has a connection of its
   * own, so that a long one neither delays other questions nor is stopped with them; the signal stops it.
   */
  async userQuery(sql: string, limit: number, signal?: AbortSignal, parameters: Parameters = {}): Promise<UserResult> {
    const connection = await this.database.connect();
    const release = stopOnAbort(signal, () => connection.interrupt());
    try {
      signal?.throwIfAborted();
      return await this.guarded(sql, () => runUserQuery(connection, sql, limit, parameters));
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      release();
      connection.closeSync();
    }
  }

  /** Stops the running statement, which then fails. */
  interrupt(): void {
    this.connection.interrupt();
  }

  async checkpoint(): Promise<void> {
    await this.run('CHECKPOINT');
  }

  /** How much of the file holds nothing, 0 to 1; as of the last checkpoint. */
  async emptyShare(): Promise<number> {
    const [row] = await this.rows(
      'SELECT free_blocks / greatest(total_blocks, 1) AS share FROM pragma_database_size() WHERE database_name = current_database()',
    );
    return Number(row?.share ?? 0);
  }

  /** Writes what is only in memory to the file, unless others are writing rows just now; whether it did. */
  async writeOut(): Promise<boolean> {
    try {
      await this.checkpoint();
      return true;
    } catch (error) {
      if (error instanceof QueryError && error.message.includes('other write transactions active')) return false;
      throw error;
    }
  }

  close(): void {
    this.connection.closeSync();
    if (this.isOwner) this.database.close();
  }

  /** Without anything to bind a statement is run at once, not taken apart and prepared first. */
  private execute(sql: string, parameters: Parameters) {
    const isBound = Object.keys(parameters).length > 0;
    return this.guarded(sql, () =>
      isBound ? this.connection.run(sql, { ...parameters }, typesOf(parameters)) : this.connection.run(sql),
    );
  }

  private async guarded<T>(sql: string, action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      throw new QueryError(error instanceof Error ? error.message : String(error), sql, { cause: error });
    }
  }
}
