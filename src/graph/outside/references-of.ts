import type { ReferencesAnswer, ReferencesRequest } from '../../protocol/outside-view.ts';
import type { GraphReader } from '../graph-reader.ts';
import { fileReferences } from './file-references.ts';

/** Where the names of some lines stand that refer to something, as an editor counts. */
export async function referencesOf(
  reader: GraphReader,
  { path, fromLine, toLine, limit }: ReferencesRequest,
): Promise<ReferencesAnswer> {
  const found = await fileReferences(reader, path, { from: fromLine + 1, to: toLine + 1 });
  const places = found.slice(0, limit).map(({ line, column }) => ({ line: line - 1, character: column - 1 }));
  return { places, total: found.length };
}
