import { edgeKinds, shownEdgeKinds } from '../model/edge-kinds.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { HoverCount } from '../protocol/graph-view.ts';
import { union } from '../relation/combine.ts';
import { equal, literal, oneOf, parameter } from '../relation/expressions.ts';
import { count, when } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import type { NodeKey } from './node-key.ts';

const file = parameter('file', 'integer');
const node = parameter('node', 'integer');

const ends = union(
  from('edge', graphEdge)
    .where((t) => [equal(t.edge.source_file, file), equal(t.edge.source_node, node)])
    .select((t) => ({ kind: t.edge.kind, direction: literal('out'), certainty: t.edge.certainty })),
  from('edge', graphEdge)
    .where((t) => [equal(t.edge.target_file, file), equal(t.edge.target_node, node)])
    .select((t) => ({ kind: t.edge.kind, direction: literal('in'), certainty: t.edge.certainty })),
);

const counts = from('end', ends).groupBy(
  (t) => ({ kind: t.end.kind, direction: t.end.direction }),
  (t) => ({
    exact: when(equal(t.end.certainty, literal('exact')), count()),
    uncertain: when(oneOf(t.end.certainty, literal('one_of'), literal('heuristic')), count()),
    unresolved: when(equal(t.end.certainty, literal('unresolved')), count()),
  }),
);

const kindOrder = [...new Set([...shownEdgeKinds, ...Object.keys(edgeKinds)])];

/** Edges of a node by kind and direction; what pictures show comes first, and who uses the node before what it uses. */
export async function edgeCounts(reader: GraphReader, key: NodeKey): Promise<readonly HoverCount[]> {
  const rows = await reader.rows(counts, { file: key.file, node: key.node });
  return rows
    .map((row): HoverCount => {
      const kind = String(row.kind);
      const direction = row.direction === 'in' ? 'in' : 'out';
      return {
        kind,
        title: kind in edgeKinds ? edgeKinds[kind as keyof typeof edgeKinds][direction] : kind,
        direction,
        exact: Number(row.exact),
        uncertain: Number(row.uncertain),
        unresolved: Number(row.unresolved),
      };
    })
    .sort(
      (left, right) =>
        kindOrder.indexOf(left.kind) - kindOrder.indexOf(right.kind) || (left.direction < right.direction ? -1 : 1),
    );
}
