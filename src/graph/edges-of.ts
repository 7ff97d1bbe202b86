import { edgeKinds, shownEdgeKinds } from '../model/edge-kinds.ts';
import { syntaxNode } from '../model/tables/extraction.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { EdgeRow, SymbolAddress, SymbolRow } from '../protocol/engine-api.ts';
import { union } from '../relation/combine.ts';
import { choose, equal, lessEqual, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { certaintyOrder } from './certainty-order.ts';
import { definitionsAround } from './definitions-around.ts';
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
const kinds = [...new Set([...shownEdgeKinds, ...Object.keys(edgeKinds)])];

const ends = union(
  from('edge', graphEdge)
    .where((t) => [equal(t.edge.source_file, file), equal(t.edge.source_node, node)])
    .select((t) => ({ ...t.edge, direction: literal('out') })),
  from('edge', graphEdge)
    .where((t) => [equal(t.edge.target_file, file), equal(t.edge.target_node, node)])
    .select((t) => ({ ...t.edge, direction: literal('in') })),
);

const sorted = numbered(
  from('edge', ends).select((t) => ({
    ...t.edge,
    kind_order: choose(
      kinds.map((kind, at) => [equal(t.edge.kind, literal(kind)), literal(at)] as const),
      literal(kinds.length),
    ),
    certainty_order: certaintyOrder(t.edge.certainty),
  })),
  'place',
  [],
  [
    'kind_order',
    'direction',
    'certainty_order',
    'source_file',
    'evidence',
    '-score',
    'target_file',
    'target_node',
    'source_node',
    'detail',
  ],
);

const first = from('edge', sorted)
  .where((t) => lessEqual(t.edge.place, parameter('limit', 'integer')))
  .leftJoin('syntax', syntaxNode, (t) => [
    equal(t.syntax.file, t.edge.source_file),
    equal(t.syntax.node, t.edge.evidence),
  ])
  .select((t) => ({ ...t.edge, line: t.syntax.line, column: t.syntax.column }));

/** The edges of one node, both directions, in the order hovers use; each with the place that shows it. */
export async function edgesOf(
  reader: GraphReader,
  symbol: SymbolAddress,
  limit: number,
): Promise<{ readonly symbol: SymbolRow; readonly edges: readonly EdgeRow[] }> {
  const { node: self } = await resolveAddress(reader, symbol);
  const rows = (await reader.rows(first, { file: self.file, node: self.node, limit })).toSorted(
    (left, right) => Number(left.place) - Number(right.place),
  );
  const others = await readNodes(
    reader,
    rows.map(graphEdgeOf).flatMap(({ source, target }) => [source, target]),
  );
  const around = await definitionsAround(reader, [...others.values()].filter(isPlace));
  const edges = rows.map((row): EdgeRow => {
    const edge = graphEdgeOf(row);
    const isIn = row.direction === 'in';
    const key = isIn ? edge.source : edge.target;
    const other = key.file === -2 ? null : (others.get(keyText(key)) ?? null);
    const source = isIn ? other : self;
    return {
      id: source ? edgeId(edge, source, isIn ? self : other) : '',
      kind: edge.kind,
      direction: isIn ? 'in' : 'out',
      certainty: edge.certainty,
      rule: edge.rule,
      other: other ? viewNode(other) : missingTarget(self.id, edge.detail, edge.reason),
      ...withinOf(other, around),
      ...placeOf(row, source),
    };
  });
  return { symbol: symbolRow(self), edges };
}

/** Whether a node has no name of its own beyond the text that stands there. */
const isPlace = ({ file, qualifiedName }: NodeRow): boolean => file >= 0 && qualifiedName === '';

function withinOf(other: NodeRow | null, around: ReadonlyMap<string, NodeRow>): Pick<EdgeRow, 'within'> {
  const name = other && isPlace(other) ? around.get(keyText(other))?.qualifiedName : undefined;
  return name ? { within: name } : {};
}

const placeOf = (row: Readonly<Record<string, unknown>>, source: NodeRow | null) =>
  row.line === null || source?.path === undefined
    ? { path: null, line: null, column: null }
    : { path: source?.path ?? null, line: Number(row.line), column: Number(row.column) };
