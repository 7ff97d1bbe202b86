import { edgeKinds, shownEdgeKinds } from '../model/edge-kinds.ts';
import type { HoverCount } from '../protocol/graph-view.ts';
import { edgesInMemory } from './edges-in-memory.ts';
import type { GraphReader } from './graph-reader.ts';
import type { NodeKey } from './node-key.ts';

const kindOrder = [...new Set([...shownEdgeKinds, ...Object.keys(edgeKinds)])];

/** Edges of a node by kind and direction; what pictures show comes first, and who uses the node before what it uses. */
export async function edgeCounts(reader: GraphReader, key: NodeKey): Promise<readonly HoverCount[]> {
  const index = await edgesInMemory.read(reader);
  const counted = (direction: 'in' | 'out') =>
    [...index.count(key, direction)].map(([kind, counts]) => countOf(kind, direction, counts));
  return [...counted('in'), ...counted('out')].sort(
    (left, right) =>
      kindOrder.indexOf(left.kind) - kindOrder.indexOf(right.kind) || (left.direction < right.direction ? -1 : 1),
  );
}

function countOf(kind: string, direction: 'in' | 'out', counts: ReadonlyMap<string, number>): HoverCount {
  return {
    kind,
    title: kind in edgeKinds ? edgeKinds[kind as keyof typeof edgeKinds][direction] : kind,
    direction,
    exact: counts.get('exact') ?? 0,
    uncertain: (counts.get('one_of') ?? 0) + (counts.get('heuristic') ?? 0),
    unresolved: counts.get('unresolved') ?? 0,
  };
}
