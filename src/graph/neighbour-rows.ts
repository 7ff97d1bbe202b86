import type { EdgeKind } from '../model/edge-kinds.ts';
import { fileTable, syntaxNode } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { graphEdge, graphEntity, graphNode, graphSymbol } from '../model/tables/graph.ts';
import { union } from '../relation/combine.ts';
import type { Value } from '../relation/expression.ts';
import {
  both,
  cast,
  choose,
  coalesce,
  concat,
  either,
  equal,
  lessEqual,
  listItem,
  literal,
  nodeId,
  not,
  oneOf,
  parameter,
  split,
  startsWith,
} from '../relation/expressions.ts';
import { argMin, count, max, min, sum } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { Field, Rel } from '../relation/relation.ts';
import { certaintyOrder } from './certainty-order.ts';
import { inFileRange } from './in-file-range.ts';
import { keyList } from './key-list.ts';
import { numbered } from './numbered.ts';
import { wordList } from './word-list.ts';

/** Edges of these kinds start at an occurrence; a picture lets them start at the definition around it. */
const liftedKinds: readonly EdgeKind[] = ['REFERS_TO', 'IMPORTS_SYMBOL', 'CALL_TARGET', 'HAS_ARGUMENT'];
const isLifted = (kind: Value<'text'>): Value<'boolean'> => oneOf(kind, ...liftedKinds.map((each) => literal(each)));

const wanted = from('edge', graphEdge)
  .whereExists('kind', wordList('kinds'), (t) => equal(t.kind.word, t.edge.kind))
  .select((t) => t.edge);

type Edge = Parameters<Parameters<ReturnType<typeof startWanted>['select']>[0]>[0]['edge'];
const startWanted = () => from('edge', wanted);

/** What a picture needs of one edge; the text has the best edge first when sorted. */
const described = (edge: Edge) => ({
  kind: edge.kind,
  certainty: certaintyOrder(edge.certainty),
  missing: choose([[equal(edge.target_file, literal(-2)), coalesce(edge.detail, literal(''))]], literal('')),
  edge: concat(
    cast(certaintyOrder(edge.certainty), 'text'),
    ...[edge.source_file, edge.source_node, edge.target_file, edge.target_node, edge.evidence].flatMap((part) => [
      literal(' '),
      cast(part, 'text'),
    ]),
    literal(' '),
    edge.certainty,
    literal(' '),
    edge.rule,
    literal(' '),
    coalesce(edge.reason, literal('')),
    literal(' '),
    coalesce(edge.detail, literal('')),
  ),
});

const outOfNodes = startWanted()
  .where((t) => [inFileRange(t.edge.source_file), not(isLifted(t.edge.kind))])
  .join('root', keyList('frontier'), (t) => [
    equal(t.root.file, t.edge.source_file),
    equal(t.root.node, t.edge.source_node),
  ])
  .select((t) => ({
    root_file: t.root.file,
    root_node: t.root.node,
    other_file: t.edge.target_file,
    other_node: t.edge.target_node,
    ...described(t.edge),
  }));

const inside = from('home', factTables.scopeHome)
  .join('root', keyList('frontier'), (t) => [equal(t.root.file, t.home.file), equal(t.root.node, t.home.definition)])
  .join('node', syntaxNode, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
  .where((t) => [inFileRange(t.home.file), inFileRange(t.node.file)])
  .select((t) => ({ root: t.root.node, file: t.node.file, node: t.node.node }));

const own = from('root', keyList('frontier'))
  .join('node', graphNode, (t) => [equal(t.node.file, t.root.file), equal(t.node.container, t.root.node)])
  .where((t) => inFileRange(t.node.file))
  .select((t) => ({ root: t.root.node, file: t.node.file, node: t.node.node }));

/** Uses of a definition's own variables and parameters say nothing about its surroundings. */
const outOfOccurrences = startWanted()
  .where((t) => [inFileRange(t.edge.source_file), isLifted(t.edge.kind)])
  .join('inside', inside, (t) => [equal(t.inside.file, t.edge.source_file), equal(t.inside.node, t.edge.source_node)])
  .whereNone('own', own, (t) => [
    equal(t.own.file, t.edge.target_file),
    equal(t.own.node, t.edge.target_node),
    equal(t.own.root, t.inside.root),
  ])
  .select((t) => ({
    root_file: t.inside.file,
    root_node: t.inside.root,
    other_file: t.edge.target_file,
    other_node: t.edge.target_node,
    ...described(t.edge),
  }));

const intoNodes = startWanted()
  .where((t) => [inFileRange(t.edge.target_file), not(isLifted(t.edge.kind))])
  .join('root', keyList('frontier'), (t) => [
    equal(t.root.file, t.edge.target_file),
    equal(t.root.node, t.edge.target_node),
  ])
  .select((t) => ({
    root_file: t.root.file,
    root_node: t.root.node,
    other_file: t.edge.source_file,
    other_node: t.edge.source_node,
    ...described(t.edge),
  }));

const fromOccurrences = startWanted()
  .where((t) => [inFileRange(t.edge.target_file), isLifted(t.edge.kind)])
  .join('root', keyList('frontier'), (t) => [
    equal(t.root.file, t.edge.target_file),
    equal(t.root.node, t.edge.target_node),
  ])
  .join('syntax', syntaxNode, (t) => [
    equal(t.syntax.file, t.edge.source_file),
    equal(t.syntax.node, t.edge.source_node),
  ])
  // As one key: written as two, the equality of the files is carried over to the edges, which then meet all scopes of a file.
  .join('home', factTables.scopeHome, (t) => [
    equal(nodeId(cast(t.home.file, 'bigint'), t.home.scope), nodeId(cast(t.syntax.file, 'bigint'), t.syntax.scope)),
  ])
  .select((t) => ({
    root_file: t.root.file,
    root_node: t.root.node,
    other_file: t.edge.source_file,
    other_node: t.home.definition,
    ...described(t.edge),
  }));

type Ends = Rel<
  Readonly<Record<'root_file' | 'root_node' | 'other_file' | 'other_node' | 'certainty', Field<'integer'>>> &
    Readonly<Record<'kind' | 'missing' | 'edge', Field<'text'>>>
>;

/** A use of a definition within itself leads nowhere. */
const leading = (ends: Ends) => from('end', ends).where((t) => not(both(isLifted(t.end.kind), isSame(t.end))));

/** One row per neighbour and kind. */
const grouped = (ends: Ends) =>
  leading(ends).groupBy(
    (t) => ({
      root_file: t.end.root_file,
      root_node: t.end.root_node,
      kind: t.end.kind,
      other_file: t.end.other_file,
      other_node: t.end.other_node,
      missing: t.end.missing,
    }),
    (t) => ({ edges: count(), certainty: min(t.end.certainty), edge: min(t.end.edge) }),
  );

type Grouped = ReturnType<typeof grouped>;

/** Numbered within its node and kind from the first and from the last, so that totals are known. */
function numberedNeighbours(source: Grouped) {
  const ordered = from('end', source).select((t) => ({
    ...t.end,
    outside: choose([[lessEqual(literal(0), t.end.other_file), literal(0)]], literal(1)),
  }));
  const group = ['root_file', 'root_node', 'kind'] as const;
  const first = numbered(ordered, 'place', group, [
    'certainty',
    'outside',
    '-edges',
    'other_file',
    'other_node',
    'missing',
  ]);
  const last = numbered(first, 'from_end', group, [
    '-certainty',
    '-outside',
    'edges',
    '-other_file',
    '-other_node',
    '-missing',
  ]);
  return from('end', last)
    .where((t) => lessEqual(t.end.place, parameter('cap', 'integer')))
    .select((t) => t.end);
}

const isSame = (end: Readonly<Record<'root_file' | 'root_node' | 'other_file' | 'other_node', Value<'integer'>>>) =>
  both(equal(end.root_file, end.other_file), equal(end.root_node, end.other_node));

/** Where neighbours lie: file, around symbols the definition, and outside the workspace the first part of the name. */
const located = (source: Grouped) =>
  from('end', source)
    .leftJoin('node', graphSymbol, (t) => [equal(t.node.file, t.end.other_file), equal(t.node.node, t.end.other_node)])
    .leftJoin('file', fileTable, (t) => equal(t.file.file, t.end.other_file))
    .leftJoin('entity', graphEntity, (t) => [
      equal(t.end.other_file, literal(-1)),
      equal(t.entity.entity, t.end.other_node),
    ])
    .select((t) => ({
      ...t.end,
      path: coalesce(t.file.path, literal('')),
      container: coalesce(t.node.container, literal(-1)),
      outside: coalesce(listItem(split(t.entity.name, literal('.')), literal(1)), literal('')),
    }));

const within = parameter('within', 'text');
const around = parameter('around', 'integer');
const outsidePackage = parameter('outside', 'text');

/** Those that lie in a bound scope, with where they lie. */
const inScope = (source: Grouped) =>
  from('end', located(source))
    .where((t) => [
      either(
        equal(within, literal('')),
        startsWith(t.end.path, within),
        both(equal(within, literal('?')), equal(t.end.other_file, literal(-2))),
      ),
      either(equal(around, literal(-2)), equal(t.end.container, around)),
      either(equal(outsidePackage, literal('')), equal(t.end.outside, outsidePackage)),
    ])
    .select((t) => t.end);

const scoped = (source: Grouped): Grouped =>
  from('end', inScope(source)).select((t) => ({
    root_file: t.end.root_file,
    root_node: t.end.root_node,
    kind: t.end.kind,
    other_file: t.end.other_file,
    other_node: t.end.other_node,
    missing: t.end.missing,
    edges: t.end.edges,
    certainty: t.end.certainty,
    edge: t.end.edge,
  }));

/** Neighbours of one node, counted by the place they lie in; the best edge of each place stands for it. */
const buckets = (source: Grouped) =>
  from('end', inScope(source)).groupBy(
    (t) => ({
      kind: t.end.kind,
      path: t.end.path,
      container: t.end.container,
      outside: t.end.outside,
      is_missing: equal(t.end.other_file, literal(-2)),
    }),
    (t) => ({
      neighbours: count(),
      edges: sum(t.end.edges),
      certainty: max(t.end.certainty),
      other_file: argMin(t.end.other_file, t.end.edge),
      other_node: argMin(t.end.other_node, t.end.edge),
      missing: argMin(t.end.missing, t.end.edge),
      edge: min(t.end.edge),
    }),
  );

const out = union(outOfNodes, outOfOccurrences);
const into = union(intoNodes, fromOccurrences);

/** Neighbours of a bound list of nodes, the first `cap` of each kind. */
export const neighbourRows = {
  out: numberedNeighbours(grouped(out)),
  in: numberedNeighbours(grouped(into)),
} as const;

/** The same of neighbours that lie in a bound scope. */
export const scopedNeighbourRows = {
  out: numberedNeighbours(scoped(grouped(out))),
  in: numberedNeighbours(scoped(grouped(into))),
} as const;

/** How many neighbours a node has in each place of a bound scope. */
export const neighbourBuckets = { out: buckets(grouped(out)), in: buckets(grouped(into)) } as const;

/** How many neighbours each node of a bound list has by each kind. */
const counted = (ends: Ends) => {
  const each = leading(ends).groupBy(
    ({ end: { root_file, root_node, kind, other_file, other_node, missing } }) => ({
      ...{ root_file, root_node, kind },
      ...{ other_file, other_node, missing },
    }),
    () => ({}),
  );
  return from('end', each).groupBy(
    ({ end: { root_file, root_node, kind } }) => ({ root_file, root_node, kind }),
    () => ({ total: count() }),
  );
};

export const neighbourTotals = { out: counted(out), in: counted(into) } as const;

/** Every neighbour of a bound list of nodes, once; with the node of the list and the edge it was reached by. */
const reached = (ends: Ends) =>
  from('end', ends).groupBy(
    (t) => ({
      root_file: t.end.root_file,
      root_node: t.end.root_node,
      kind: t.end.kind,
      other_file: t.end.other_file,
      other_node: t.end.other_node,
    }),
    (t) => ({ edges: count(), certainty: min(t.end.certainty), edge: min(t.end.edge), missing: min(t.end.missing) }),
  );

/** Every step from a bound list of nodes, those to targets that are missing included. */
export const stepRows = { out: reached(out), in: reached(into) } as const;
