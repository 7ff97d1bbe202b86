import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Table } from '../model/table.ts';
import { type Access, plannedWithout } from './access.ts';
import { compressionSql } from './compression-sql.ts';
import { Ingest } from './ingest.ts';
import { Introspection } from './introspection.ts';
import { type Parameters, typesOf } from './parameters.ts';
import { type RuntimeProfile, ruleLanes } from './profile.ts';
import { QueryError } from './query-error.ts';
import { attachBuildingSql, reachSql } from './reach-sql.ts';
import { readColumns } from './read-columns.ts';
import { type NumberRows, readNumbers } from './read-numbers.ts';
import { attachSql } from './scan-sql.ts';
import { stopOnAbort } from './stop-on-abort.ts';
import { tableDdl } from './table-ddl.ts';
import { runUserQuery, type UserResult } from './user-query.ts';

export type { Parameters } from './parameters.ts';
export type { UserResult } from './user-query.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Files besides its own that a session may touch. */
export interface Reach {
  /** Files, and folders of files, that can be read. */
  readonly read: readonly string[];
  /** Database files that can be read, by the name of their dataset. */
  readonly attach: Readonly<Record<string, string>>;
  /** Folders that can be written. */
  readonly write: readonly string[];
}

const nothingElse: Reach = { read: [], attach: {}, write: [] };

/** Name of a file that is attached in order to be built. */
const buildingCatalogue = 'graph';

/** The one database session of a workspace. Everything that touches the database goes through it. */
export class Session {
  readonly ingest: Ingest;
  /** What is in the session, as the database's catalogue says. */
  readonly introspect: Introspection;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    readonly profile: RuntimeProfile,
    private readonly isOwner: boolean,
    /** Catalogue of the tables; null for that of the file itself. */
    private readonly catalogue: string | null,
    /** Why other database files could not be attached, by the name of their dataset. */
    readonly unattached: ReadonlyMap<string, string> = new Map(),
  ) {
    this.ingest = new Ingest(connection);
    this.introspect = new Introspection(connection);
  }

  /** Opens a database file, or `:memory:`. Afterwards no setting can change and no file outside can be read. */
  static async open(
    file: string,
    profile: RuntimeProfile,
    access: Access = 'read_write',
    reach: Reach = nothingElse,
  ): Promise<Session> {
    const otherLanes = access === 'read_only' ? 0 : ruleLanes(profile) - 1;
    const isBuilt = file !== ':memory:' && (access === 'building' || access === 'updating');
    const catalogue = isBuilt ? buildingCatalogue : null;
    const instance = await DuckDBInstance.create(catalogue === null ? file : ':memory:', {
      threads: String(profile.threads - otherLanes),
      memory_limit: `${profile.memoryLimitMb}MiB`,
      preserve_insertion_order: String(profile.determinism === 'canonical'),
      ...(file === ':memory:' || isBuilt ? {} : { access_mode: access }),
      ...(access === 'updating' ? plannedWithout : {}),
      temp_directory: profile.spillFolder ?? spillFolder(file),
      ...(profile.spillLimitMb === null ? {} : { max_temp_directory_size: `${profile.spillLimitMb}MiB` }),
    });
    const connection = await instance.connect();
    if (catalogue !== null) await connection.run(attachBuildingSql(file, catalogue));
    await use(connection, catalogue);
    await connection.run(compressionSql);
    for (const sql of reachSql(reach)) await connection.run(sql);
    const unattached = await attachOthers(connection, reach.attach);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    return new Session(instance, connection, profile, true, catalogue, unattached);
  }

  /** A connection to the same database, whose statements run beside those of this one. Must be closed before it. */
  async beside(): Promise<Session> {
    return new Session(this.instance, await this.connect(), this.profile, false, this.catalogue);
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
    const apart = await this.connect();
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
    const apart = await this.connect();
    try {
      const result = await this.guarded(sql, () => apart.stream(sql));
      const names = result.columnNames();
      let rows: unknown[][] = [];
      const columns = () => Object.fromEntries(names.map((name, at) => [name, rows.map((row) => row[at]) as never[]]));
      for await (const chunk of result.yieldRowsJs()) {
        rows.push(...chunk);
        if (rows.length < size) continue;
        yield columns();
        rows = [];
      }
      if (rows.length > 0) yield columns();
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
    const connection = await this.connect();
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
    if (this.isOwner) this.instance.closeSync();
  }

  /** Without anything to bind a statement is run at once, not taken apart and prepared first. */
  private execute(sql: string, parameters: Parameters) {
    const isBound = Object.keys(parameters).length > 0;
    return this.guarded(sql, () =>
      isBound ? this.connection.run(sql, { ...parameters }, typesOf(parameters)) : this.connection.run(sql),
    );
  }

  private async connect(): Promise<DuckDBConnection> {
    const connection = await this.instance.connect();
    await use(connection, this.catalogue);
    return connection;
  }

  private async guarded<T>(sql: string, action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      throw new QueryError(error instanceof Error ? error.message : String(error), sql, { cause: error });
    }
  }
}

/** A file that cannot be attached is no fault of the session's own; answers with what is wrong with each. */
async function attachOthers(
  connection: DuckDBConnection,
  attach: Reach['attach'],
): Promise<ReadonlyMap<string, string>> {
  const problems = new Map<string, string>();
  for (const [name, path] of Object.entries(attach))
    await connection.run(attachSql(name, path)).catch((error: Error) => problems.set(name, error.message));
  return problems;
}

async function use(connection: DuckDBConnection, catalogue: string | null): Promise<void> {
  if (catalogue !== null) await connection.run(`USE ${catalogue}`);
}

/**
 * Where to put what memory has no room for. For a database in memory it would be a folder in the current one, which all
 * such databases of all processes would share, and spoil for each other.
 */
const spillFolder = (file: string): string =>
  file === ':memory:' ? join(tmpdir(), `code-anatomy-spill-${randomUUID()}`) : `${file}.tmp`;
