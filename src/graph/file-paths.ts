import { fileTable } from '../model/tables/extraction.ts';
import { equal } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyList } from './key-list.ts';

const paths = from('wanted', keyList('keys'))
  .join('file', fileTable, (t) => equal(t.file.file, t.wanted.file))
  .select((t) => ({ file: t.file.file, path: t.file.path }));

/** Paths of files by their numbers. */
export async function filePaths(reader: GraphReader, files: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const wanted = [...new Set(files.filter((file) => file >= 0))];
  if (wanted.length === 0) return new Map();
  const rows = await reader.rows(paths, { keys: wanted.map((file) => `${file}:0`).join(',') });
  return new Map(rows.map((row) => [Number(row.file), String(row.path)]));
}
