import { rename } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { compressionSql } from './compression-sql.ts';
import type { RuntimeProfile } from './profile.ts';

/**
 * Puts a file that holds the same tables and views in the place of a database file, which must not be open. The database
 * itself gives the room of dropped tables back only where it lies at the end of the file.
 */
export async function compactFile(file: string, { memoryLimitMb, spillFolder }: RuntimeProfile): Promise<void> {
  const draft = `${file}.compact`;
  // One thread keeps the order of the rows, by which scans leave out files, and takes the least processor time.
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: `${memoryLimitMb}MiB`,
    ...(spillFolder === null ? {} : { temp_directory: spillFolder }),
  });
  try {
    const connection = await instance.connect();
    await connection.run(compressionSql);
    const path = (of: string) => `'${of.replaceAll("'", "''")}'`;
    await connection.run(`ATTACH ${path(file)} AS wide (READ_ONLY)`);
    await connection.run(`ATTACH ${path(draft)} AS compact`);
    await connection.run('COPY FROM DATABASE wide TO compact');
    await connection.run('CHECKPOINT compact');
    await connection.run('DETACH compact');
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
  await rename(draft, file);
}
