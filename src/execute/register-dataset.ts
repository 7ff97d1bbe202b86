import { readIpcFile } from '../arrow/ipc-file.ts';
import { sqlType } from '../compile/sql-text.ts';
import { type DatasetLocation, resolveScan } from '../model/dataset.ts';
import { readSidecar } from '../session/read-sidecar.ts';
import { givenCatalogue, givenTableSql, givenViewSql, scanSql } from '../session/scan-sql.ts';
import type { Session } from '../session/session.ts';

/** What was found when a dataset was registered. */
export interface RegisteredDataset {
  readonly name: string;
  readonly format: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Sentences about what does not fit what is said about it; none when all does. */
  readonly issues: readonly string[];
}

/**
 * Makes a dataset a relation of the session under a name and checks its columns against its sidecar. Its path must be
 * one the session was opened with. Throws a sentence when it cannot be read.
 */
export async function registerDataset(
  session: Session,
  name: string,
  location: DatasetLocation,
): Promise<RegisteredDataset> {
  if (!/^[a-z_][a-z0-9_]*$/i.test(name))
    throw new Error(`${name} cannot be the name of a dataset; use letters and digits.`);
  const spec = readSidecar(location.path);
  const scan = resolveScan(location, spec);
  if (scan.format === 'arrow') await copyIpcFile(session, name, location.path);
  else await session.run(givenViewSql(name, scanSql(name, scan)));
  const columns = (await session.introspect.schemaMap([name], givenCatalogue)).get(name) ?? {};
  return { name, format: scan.format, columns, issues: issuesOf(name, spec.columns ?? {}, columns) };
}

async function copyIpcFile(session: Session, name: string, path: string): Promise<void> {
  const { schema, columns, rows } = await readIpcFile(path);
  const types = Object.entries(schema).map(([column, { type }]) => [column, sqlType(type)]);
  await session.run(givenTableSql(name, Object.fromEntries(types)));
  await session.ingest.appendGiven(name, schema, columns, rows);
}

function issuesOf(
  name: string,
  expected: Readonly<Record<string, string>>,
  actual: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(expected).flatMap(([column, type]) => {
    const found = actual[column];
    if (found === undefined) return [`Dataset ${name} has no column \`${column}\`, which its sidecar promises.`];
    return found === type ? [] : [`Column \`${column}\` of dataset ${name} is ${found}; its sidecar says ${type}.`];
  });
}
