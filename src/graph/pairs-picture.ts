import { certainties } from '../model/certainty.ts';
import type { PairsRequest } from '../protocol/editor-view.ts';
import type { Certainty, GraphView, ViewEdge, ViewNode } from '../protocol/graph-view.ts';
import { buildStamp } from './build-stamp.ts';
import type { GraphReader } from './graph-reader.ts';
import { keysOfIds } from './keys-of-ids.ts';
import { keyText } from './node-key.ts';
import { Picture } from './picture.ts';
import { readNodes } from './read-nodes.ts';
import { viewNode } from './view-node.ts';

const isCertainty = (text: string | null): text is Certainty => text !== null && text in certainties;

/** Pairs of ids as a picture: what fits into the budget, in the order of the pairs, and a note about the rest. */
export async function pairsPicture(reader: GraphReader, request: PairsRequest): Promise<GraphView> {
  const ids = request.pairs.flatMap(({ source, target }) => [source, target]);
  const keys = await keysOfIds(reader, ids);
  const nodes = await readNodes(reader, [...keys.values()]);
  const viewOf = (id: string): ViewNode | null => {
    const key = keys.get(id);
    const node = key && nodes.get(keyText(key));
    return node ? viewNode(node) : null;
  };
  const picture = new Picture(request.budget);
  let [unknown, left] = [0, 0];
  for (const edge of edgesOf(request)) {
    const [source, target] = [viewOf(edge.source), viewOf(edge.target)];
    if (!source || !target) unknown++;
    else if (!picture.draw([source, target], [edge])) left++;
  }
  const count = (number: number, what: string) => `${number} ${number === 1 ? 'row' : 'rows'} ${what}.`;
  return {
    view: 'pairs',
    root: picture.nodes[0]?.id ?? '',
    title: request.title,
    nodes: picture.nodes,
    edges: picture.edges,
    notes: [
      ...(left > 0 ? [count(left, `not shown: the picture holds ${request.budget} elements`)] : []),
      ...(unknown > 0 ? [count(unknown, 'not shown: their ids are not in the graph')] : []),
    ],
    stamp: await buildStamp(reader),
  };
}

/** Rows that name the same pair and kind are one edge with a count. */
function edgesOf({ pairs }: PairsRequest): readonly ViewEdge[] {
  const edges = new Map<string, ViewEdge>();
  for (const { source, target, kind, certainty } of pairs) {
    const id = `pair:${kind ?? ''}:${source}:${target}`;
    const before = edges.get(id);
    edges.set(id, {
      id,
      kind: kind ?? 'REFERS_TO',
      source,
      target,
      certainty: isCertainty(certainty) ? certainty : 'exact',
      rule: '',
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...edges.values()];
}
