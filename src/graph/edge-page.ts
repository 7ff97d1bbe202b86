import { syntaxNode } from '../model/tables/extraction.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { EdgePage, EdgePageRequest } from '../protocol/editor-view.ts';
import type { EdgeRow } from '../protocol/engine-api.ts';
import { add, equal, greater, lessEqual, parameter } from '../relation/expressions.ts';
import { count } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import { certaintyOrder } from './certainty-order.ts';
import { edgeId } from './edge-id.ts';
import { graphEdgeOf } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import { missingTarget } from './missing-target.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import { numbered } from './numbered.ts';
import { readNodes } from './read-nodes.ts';
import { resolveAddress } from './resolve-address.ts';
import { symbolRow } from './symbol-row.ts';
import { viewNode } from './view-node.ts';

const file = parameter('file', 'integer');
const node = parameter('node', 'integer');
const kind = parameter('kind', 'text');
const offset = parameter('offset', 'integer');

const outgoing = from('edge', graphEdge)
  .where((t) => [equal(t.edge.source_file, file), equal(t.edge.source_node, node), equal(t.edge.kind, kind)])
  .select((t) => ({ ...t.edge, certainty_order: certaintyOrder(t.edge.certainty) }));
const incoming = from('edge', graphEdge)
  .where((t) => [equal(t.edge.target_file, file), equal(t.edge.target_node, node), equal(t.edge.kind, kind)])
  .select((t) => ({ ...t.edge, certainty_order: certaintyOrder(t.edge.certainty) }));

const order = [
  'certainty_order',
  'source_file',
  'source_node',
  'evidence',
  '-score',
  'target_file',
  'target_node',
  'detail',
] as const;
const slice = (edges: typeof outgoing) =>
  from('edge', numbered(edges, 'place', [], order))
    .where((t) => [greater(t.edge.place, offset), lessEqual(t.edge.place, add(offset, parameter('limit', 'integer')))])
    .leftJoin('syntax', syntaxNode, (t) => [
      equal(t.syntax.file, t.edge.source_file),
      equal(t.syntax.node, t.edge.evidence),
    ])
    .select((t) => ({ ...t.edge, line: t.syntax.line, column: t.syntax.column }));
const totalOf = (edges: typeof outgoing) =>
  from('edge', edges).groupBy(
    () => ({}),
    () => ({ total: count() }),
  );

const pages = {
  in: { slice: slice(incoming), total: totalOf(incoming) },
  out: { slice: slice(outgoing), total: totalOf(outgoing) },
};

/** A slice of the edges of one kind and direction, the surest first, and how many there are. */
export async function edgePage(reader: GraphReader, request: EdgePageRequest): Promise<EdgePage> {
  const { node: self } = await resolveAddress(reader, request.symbol);
  const { direction } = request;
  const where = { file: self.file, node: self.node, kind: request.kind };
  const page = pages[direction];
  const rows = await reader.rows(page.slice, { ...where, offset: request.offset, limit: request.limit });
  const [totals] = await reader.rows(page.total, where);
  const sorted = rows.toSorted((left, right) => Number(left.place) - Number(right.place));
  const ends = sorted.map(graphEdgeOf).map(({ source, target }) => (direction === 'in' ? source : target));
  const others = await readNodes(reader, ends);
  return {
    symbol: symbolRow(self),
    total: Number(totals?.total ?? 0),
    edges: sorted.map((row): EdgeRow => {
      const edge = graphEdgeOf(row);
      const other = others.get(keyText(direction === 'in' ? edge.source : edge.target)) ?? null;
      const source = direction === 'in' ? other : self;
      return {
        id: source ? edgeId(edge, source, direction === 'in' ? self : other) : '',
        kind: edge.kind,
        direction,
        certainty: edge.certainty,
        rule: edge.rule,
        other: other ? viewNode(other) : missingTarget(self.id, edge.detail, edge.reason),
        ...evidencePlace(row, source),
      };
    }),
  };
}

function evidencePlace(row: Readonly<Record<string, unknown>>, source: NodeRow | null) {
  if (row.line === null || !source?.path) return { path: null, line: null, column: null };
  return { path: source.path, line: Number(row.line), column: Number(row.column) };
}
