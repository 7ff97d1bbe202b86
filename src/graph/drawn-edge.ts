import type { ViewRequest } from '../protocol/engine-api.ts';
import type { GraphView, ViewEdge, ViewNode } from '../protocol/graph-view.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyOfId } from './key-of-id.ts';
import type { NodeKey } from './node-key.ts';
import type { ViewSources } from './views/view-sources.ts';

/** Large enough for every picture that was opened. */
const budget = 100_000;

/** An edge that only a view of a code unit draws, with both its ends; null when it is not drawn any more. */
export async function drawnEdge(
  reader: GraphReader,
  view: (reader: GraphReader, asked: ViewRequest, sources: ViewSources) => Promise<GraphView>,
  { id, unit }: { readonly id: string; readonly unit: string },
  sources: ViewSources,
): Promise<{
  readonly edge: ViewEdge;
  readonly source: ViewNode;
  readonly target: ViewNode;
  readonly unit: NodeKey;
} | null> {
  const asked = { from: { id: unit }, direction: 'both', kinds: [], depth: 1, budget } as const;
  const { nodes, edges, root } = await view(reader, asked, sources);
  const edge = edges.find((each) => each.id === id);
  const key = await keyOfId(reader, root);
  if (!edge || !key) return null;
  const end = (of: string) => nodes.find((node) => node.id === of) as ViewNode;
  return { edge, source: end(edge.source), target: end(edge.target), unit: key };
}
