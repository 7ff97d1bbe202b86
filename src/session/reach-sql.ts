import { statSync } from 'node:fs';
import type { Reach } from './reach.ts';
import { givenCatalogue } from './scan-sql.ts';

const list = (paths: readonly string[]): string =>
  `[${paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')}]`;

/** The statements that open a session's reach before it is locked; none when there is nothing but its own file. */
export function reachSql({ read, write }: Reach): readonly string[] {
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const folders = [...read.filter(isFolder), ...write].map((path) => (path.endsWith('/') ? path : `${path}/`));
  const files = read.filter((path) => !isFolder(path));
  return [
    `ATTACH ':memory:' AS ${givenCatalogue} (READ_WRITE)`,
    ...(files.length > 0 ? [`SET allowed_paths = ${list(files)}`] : []),
    ...(folders.length > 0 ? [`SET allowed_directories = ${list(folders)}`] : []),
  ];
}

/** The statement that attaches a file to be built, without a log to recover it from. */
export const attachBuildingSql = (file: string, catalogue: string): string =>
  `ATTACH '${file.replaceAll("'", "''")}' AS ${catalogue} (RECOVERY_MODE NO_WAL_WRITES)`;
