import { must } from '../model/must.ts';
import type { ViewEdge } from '../protocol/graph-view.ts';
import { edgeId } from './edge-id.ts';
import { missingTarget } from './missing-target.ts';
import type { Neighbour, NeighbourGroup } from './neighbour-group.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import type { Picture } from './picture.ts';
import { viewNode } from './view-node.ts';

/** Draws one neighbour with its edge; answers with the node when it is new and can be followed. */
export function drawNeighbour(
  picture: Picture,
  { root, direction, kind }: Pick<NeighbourGroup, 'root' | 'direction' | 'kind'>,
  { other, edge, edges, missing }: Neighbour,
  nodes: ReadonlyMap<string, NodeRow>,
): NodeRow | 'known' | 'full' {
  const self = must(nodes.get(root), `node ${root}`);
  const node = nodes.get(keyText(other)) ?? null;
  const isContainer = kind === 'CONTAINS' && direction === 'in';
  const view = node
    ? viewNode(node, isContainer ? { role: 'container' } : {})
    : missingTarget(self.id, missing, edge.reason);
  const source = nodes.get(keyText(edge.source)) ?? self;
  const drawn: ViewEdge = {
    id: edgeId(edge, source, nodes.get(keyText(edge.target)) ?? null),
    kind,
    source: direction === 'in' ? view.id : self.id,
    target: direction === 'in' ? self.id : view.id,
    certainty: edge.certainty,
    rule: edge.rule,
    count: edges,
  };
  const isKnown = picture.has(view.id);
  if (!picture.draw([view], [drawn])) return 'full';
  return node && !isKnown && view.role === 'neighbour' ? node : 'known';
}
