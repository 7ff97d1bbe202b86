import { fileTable } from '../model/tables/extraction.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

export interface ReadFile {
  readonly file: number;
  /** Of its content when it was read; null when it was not. */
  readonly sha256: string | null;
}

const files = from('file', fileTable).select((t) => ({
  file: t.file.file,
  path: t.file.path,
  sha256: t.file.sha256,
}));

const known = new WeakMap<GraphReader, Promise<ReadonlyMap<string, ReadFile>>>();

/** The number of a file, and what it was read as; the files of a graph do not change, so that they are read once. */
export async function fileByPath(reader: GraphReader, path: string): Promise<ReadFile | undefined> {
  const all = known.get(reader) ?? readFiles(reader);
  known.set(reader, all);
  return (await all).get(path);
}

async function readFiles(reader: GraphReader): Promise<ReadonlyMap<string, ReadFile>> {
  const rows = await reader.rows(files, {});
  return new Map(
    rows.map(({ path, file, sha256 }) => [
      String(path),
      { file: Number(file), sha256: sha256 === null ? null : String(sha256) },
    ]),
  );
}
