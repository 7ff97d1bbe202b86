import { fileTable } from '../model/tables/extraction.ts';
import { equal, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const digests = from('file', fileTable)
  .where((t) => [equal(t.file.path, parameter('path', 'text')), equal(t.file.status, literal('parsed'))])
  .select((t) => ({ sha256: t.file.sha256 }));

/** Digest each file had when it was parsed; files that were not parsed are absent. */
export async function fileDigests(
  reader: GraphReader,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const known = new Map<string, string | null>();
  for (const path of new Set(paths)) {
    const [row] = await reader.rows(digests, { path });
    if (row) known.set(path, row.sha256 === null ? null : String(row.sha256));
  }
  return known;
}
