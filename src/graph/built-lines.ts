import { fileLine, fileTable } from '../model/tables/extraction.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const lines = from('file', fileTable)
  .where((t) => equal(t.file.path, parameter('path', 'text')))
  .join('line', fileLine, (t) => equal(t.line.file, t.file.file))
  .select((t) => ({ line: t.line.line, digest: t.line.digest }));

/** The digests of the lines a file had when the graph was built, in order; null for a file that was not parsed. */
export async function builtLines(reader: GraphReader, path: string): Promise<readonly number[] | null> {
  const rows = await reader.rows(lines, { path });
  if (rows.length === 0) return null;
  const digests: number[] = [];
  for (const { line, digest } of rows) digests[Number(line) - 1] = Number(digest);
  return digests;
}
