import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type Access, plannedWithout } from './access.ts';
import { compressionSql } from './compression-sql.ts';
import { type RuntimeProfile, ruleLanes } from './profile.ts';
import type { Reach } from './reach.ts';
import { attachBuildingSql, reachSql } from './reach-sql.ts';
import { attachSql } from './scan-sql.ts';

export interface OpenDatabase {
  readonly connection: DuckDBConnection;
  /** Why other database files could not be attached, by the name of their dataset. */
  readonly unattached: ReadonlyMap<string, string>;
  /** Another connection, which sees the same tables. */
  connect(): Promise<DuckDBConnection>;
  close(): void;
}

/** Name of a file that is attached in order to be built. */
const buildingCatalogue = 'graph';

/** Opens a database file, or `:memory:`. Afterwards no setting can change and no file outside can be read. */
export async function openDatabase(
  file: string,
  profile: RuntimeProfile,
  access: Access,
  reach: Reach,
): Promise<OpenDatabase> {
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
  const use = async (connection: DuckDBConnection) => {
    if (catalogue !== null) await connection.run(`USE ${catalogue}`);
    return connection;
  };
  const connection = await instance.connect();
  if (catalogue !== null) await connection.run(attachBuildingSql(file, catalogue));
  await use(connection);
  await connection.run(compressionSql);
  for (const sql of reachSql(reach)) await connection.run(sql);
  const unattached = await attachOthers(connection, reach.attach);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    unattached,
    connect: async () => use(await instance.connect()),
    close: () => instance.closeSync(),
  };
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

/**
 * Where to put what memory has no room for. For a database in memory it would be a folder in the current one, which all
 * such databases of all processes would share, and spoil for each other.
 */
const spillFolder = (file: string): string =>
  file === ':memory:' ? join(tmpdir(), `code-anatomy-spill-${randomUUID()}`) : `${file}.tmp`;
