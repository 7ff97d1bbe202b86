import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readIpcFile } from '../arrow/ipc-file.ts';
import { sqlType } from '../compile/sql-text.ts';
import {
  type DatasetFormat,
  type DatasetLocation,
  datasetFormats,
  type ResolvedScan,
  resolveScan,
} from '../model/dataset.ts';
import { datasetSpec } from '../session/dataset-spec.ts';
import { isSidecar } from '../session/read-sidecar.ts';
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
  if (!existsSync(location.path)) throw new Error(`There is no file or folder ${location.path}.`);
  const spec = datasetSpec(location.path);
  const scan = resolveScan(location, spec);
  const unattached = session.unattached.get(name);
  if (unattached !== undefined) throw new Error(unattached);
  const files = filesOf(scan);
  if (scan.format === 'arrow') await copyIpcFiles(session, name, files);
  else await viewFiles(session, name, scan, files);
  const columns = (await session.introspect.schemaMap([name], givenCatalogue)).get(name) ?? {};
  return { name, format: scan.format, columns, issues: issuesOf(name, spec.columns ?? {}, columns) };
}

/** The files of a dataset, in order. */
function filesOf({ path, files, format }: ResolvedScan): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  const chosen = files.length > 0 ? files : inside.filter((file) => isOf(format, file));
  if (chosen.length > 0) return chosen.map((file) => join(path, file));
  throw new Error(`There is no file that ends in ${datasetFormats[format].ending} below ${path}.`);
}

async function viewFiles(session: Session, name: string, scan: ResolvedScan, files: readonly string[]): Promise<void> {
  const plain = scanSql(name, { ...scan, order: [] }, files);
  if (scan.order.length > 0) {
    const columns = (await session.introspect.describe(plain)).map((column) => column.name);
    const missing = scan.order.find((column) => !columns.includes(column));
    if (missing !== undefined)
      throw new Error(`It has no column \`${missing}\` to be in the order of; it has ${columns.join(', ')}.`);
  }
  await session.run(givenViewSql(name, scanSql(name, scan, files)));
}

const isOf = (format: DatasetFormat, file: string): boolean =>
  file.toLowerCase().endsWith(datasetFormats[format].ending) && !isSidecar(file);

/** The rows of several files are those of one table; the first says its columns. */
async function copyIpcFiles(session: Session, name: string, files: readonly string[]): Promise<void> {
  for (const [at, file] of files.entries()) {
    const { schema, columns, rows } = await readIpcFile(file);
    const types = Object.entries(schema).map(([column, { type }]) => [column, sqlType(type)]);
    if (at === 0) await session.run(givenTableSql(name, Object.fromEntries(types)));
    await session.ingest.appendGiven(name, schema, columns, rows);
  }
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
