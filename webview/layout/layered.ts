import ElkApi, { type ElkNode } from 'elkjs/lib/elk-api.js';
import { Worker } from 'elkjs/lib/elk-worker.min.js';
import { groupBy } from '../../src/model/group-by.ts';
import type { DrawnGraph, DrawnNode } from '../../src/protocol/drawn-graph.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import { type Fan, foldFans } from './fold-fans.ts';

const options = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'POLYLINE',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.componentComponent': '48',
  'elk.layered.thoroughness': '3',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};
const boxOptions = { 'elk.padding': '[top=34,left=18,bottom=18,right=18]' };
/** Between columns, more where the words on an edge need it; between rows these need but one line. */
const leastGap = { RIGHT: 60, DOWN: 42 } as const;
const letterWidth = 6.5;
/** Placing nodes well takes long in larger pictures. */
const simplePlacementFrom = 150;

const elk = new ElkApi({ workerFactory: (url) => new Worker(url) });

/** Columns from left to right along the edges, or rows from top to bottom. */
export async function layered(graph: DrawnGraph, direction: 'RIGHT' | 'DOWN'): Promise<Positions> {
  const fans = foldFans(graph);
  const folded = new Map(fans.flatMap((fan) => fan.leaves.map(({ node }) => [node.id, fan.id] as const)));
  const end = (id: string) => folded.get(id) ?? id;
  const gap = { 'elk.layered.spacing.nodeNodeBetweenLayers': String(gapFor(graph, direction)) };
  const inside = groupBy(graph.nodes, ({ parent }) => parent);
  const toElk = ({ node, width, height }: DrawnNode): ElkNode => {
    const children = inside.get(node.id)?.map(toElk);
    return children
      ? { id: node.id, children, layoutOptions: { ...boxOptions, ...gap } }
      : { id: node.id, width, height };
  };
  const root = await elk.layout({
    id: 'root',
    layoutOptions: {
      ...options,
      ...gap,
      'elk.direction': direction,
      ...(graph.nodes.length > simplePlacementFrom && { 'elk.layered.nodePlacement.strategy': 'SIMPLE' }),
    },
    children: [
      ...(inside.get(null) ?? []).filter(({ node }) => !folded.has(node.id)).map(toElk),
      ...fans.map(({ id, width, height }) => ({ id, width, height })),
    ],
    edges: graph.edges.map(({ id, source, target }) => ({ id, sources: [end(source)], targets: [end(target)] })),
  });
  return Object.fromEntries(centres(root, 0, 0, new Map(fans.map((fan) => [fan.id, fan]))));
}

/** Room for the longest words that are always written on an edge, and for its arrow. */
export const gapFor = ({ edges }: DrawnGraph, direction: 'RIGHT' | 'DOWN'): number =>
  direction === 'DOWN'
    ? leastGap.DOWN
    : edges.reduce<number>((most, { label = '' }) => Math.max(most, label.length * letterWidth + 36), leastGap.RIGHT);

/** ELK counts from the upper left corner of the parent. */
function centres(
  box: ElkNode,
  left: number,
  top: number,
  fans: ReadonlyMap<string, Fan>,
): readonly (readonly [string, readonly [number, number]])[] {
  return (box.children ?? []).flatMap((child) => {
    const x = left + (child.x ?? 0);
    const y = top + (child.y ?? 0);
    const fan = fans.get(child.id);
    if (fan)
      return fan.leaves.map(
        ({ node }, place) => [node.id, [x + (fan.places[place]?.[0] ?? 0), y + (fan.places[place]?.[1] ?? 0)]] as const,
      );
    if (child.children) return centres(child, x, y, fans);
    return [[child.id, [x + (child.width ?? 0) / 2, y + (child.height ?? 0) / 2]] as const];
  });
}
