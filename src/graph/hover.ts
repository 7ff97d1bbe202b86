import type { CursorPosition } from '../protocol/engine-api.ts';
import type { HoverAnswer } from '../protocol/graph-view.ts';
import { edgeCounts } from './edge-counts.ts';
import type { GraphReader } from './graph-reader.ts';
import { nodeAt } from './node-at.ts';
import { viewNode } from './view-node.ts';

/** Says whether a file is no longer what it was when its digest was taken. */
export type IsStale = (path: string, sha256: string | null) => Promise<boolean>;

/** What a position resolves to when the name there means nothing the graph knows. */
const occurrences = new Set(['REFERENCE', 'MEMBER_ACCESS', 'SYNTAX_NODE']);

/** What the graph knows about the symbol at a position; on a use, about the symbol it refers to. */
export async function hover(
  reader: GraphReader,
  position: CursorPosition,
  isStale: IsStale,
): Promise<HoverAnswer | null> {
  const found = await nodeAt(reader, position);
  if (!found) return null;
  const isOpen = occurrences.has(found.node.kind);
  return {
    symbol: viewNode(found.node, isOpen ? { role: 'unresolved' } : { role: 'root' }),
    counts: await edgeCounts(reader, found.node),
    stale: await isStale(position.path, found.sha256),
  };
}
