import type { ScanTrace } from '../../extract/scan-trace.ts';
import type { GraphReader } from '../../graph/graph-reader.ts';
import { outsideIndex } from '../../model/tables/outside.ts';
import { from } from '../../relation/query.ts';
import { fileDigest } from './file-digest.ts';
import { findIndexes, type IndexRequest } from './find-indexes.ts';

const stored = from('index', outsideIndex).select((t) => ({ path: t.index.path, sha256: t.index.sha256 }));

/** Whether the indexes of the workspace are those the graph was made with. `isUntouched` spares reading them. */
export async function sameIndexes(
  reader: GraphReader,
  request: IndexRequest,
  scanned: Iterable<string>,
  trace: ScanTrace,
  isUntouched: (path: string) => boolean,
): Promise<boolean> {
  const before = new Map((await reader.rows(stored, {})).map((row) => [String(row.path), row.sha256]));
  const now = await findIndexes(request, scanned, trace);
  if (now.length !== before.size) return false;
  for (const { path, file, exists } of now) {
    if (!before.has(path)) return false;
    const digest = exists ? (isUntouched(file) ? before.get(path) : await fileDigest(file)) : null;
    if (digest !== before.get(path)) return false;
  }
  return true;
}
