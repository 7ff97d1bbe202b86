import { syntaxNode } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { graphEdge, graphNode } from '../model/tables/graph.ts';
import { union } from '../relation/combine.ts';
import { cast, choose, coalesce, concat, equal, literal, not } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { Field, Rel } from '../relation/relation.ts';
import { certaintyOrder } from './certainty-order.ts';
import { isHomeOf } from './definition-around.ts';
import { inFileRange } from './in-file-range.ts';
import { keyList } from './key-list.ts';
import { isLifted } from './lifted-kinds.ts';
import { wordList } from './word-list.ts';

const wanted = from('edge', graphEdge)
  .whereExists('kind', wordList('kinds'), (t) => equal(t.kind.word, t.edge.kind))
  .select((t) => ({ ...t.edge, is_lifted: isLifted(t.edge.kind) }));

type Edge = Parameters<Parameters<ReturnType<typeof everyEdge>['select']>[0]>[0]['edge'];
const everyEdge = () => from('edge', graphEdge);
const startWanted = () => from('edge', wanted);

/** What a picture needs of one edge; the text has the best edge first when sorted. */
export const described = (edge: Edge) => ({
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

/** Where edges out of a node start, in one list, so that the edges are gone through once: at the node, and for those that are lifted at what stands in it. */
const starts = union(
  from('root', keyList('frontier')).select((t) => ({
    root: t.root.node,
    file: t.root.file,
    node: t.root.node,
    is_lifted: literal(false),
  })),
  from('home', factTables.scopeHome)
    .join('root', keyList('frontier'), (t) => [equal(t.root.file, t.home.file), equal(t.root.node, t.home.definition)])
    .join('node', syntaxNode, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .where((t) => [inFileRange(t.home.file), inFileRange(t.node.file)])
    .select((t) => ({ root: t.root.node, file: t.node.file, node: t.node.node, is_lifted: literal(true) })),
);

const own = from('root', keyList('frontier'))
  .join('node', graphNode, (t) => [equal(t.node.file, t.root.file), equal(t.node.container, t.root.node)])
  .where((t) => inFileRange(t.node.file))
  .select((t) => ({ root: t.root.node, file: t.node.file, node: t.node.node, is_lifted: literal(true) }));

/** Uses of a definition's own variables and parameters say nothing about its surroundings. */
const out = startWanted()
  .where((t) => inFileRange(t.edge.source_file))
  .join('start', starts, (t) => [
    equal(t.start.file, t.edge.source_file),
    equal(t.start.node, t.edge.source_node),
    equal(t.start.is_lifted, t.edge.is_lifted),
  ])
  .whereNone('own', own, (t) => [
    equal(t.own.file, t.edge.source_file),
    equal(t.own.file, t.edge.target_file),
    equal(t.own.node, t.edge.target_node),
    equal(t.own.root, t.start.root),
    equal(t.own.is_lifted, t.edge.is_lifted),
  ])
  .select((t) => ({
    root_file: t.start.file,
    root_node: t.start.root,
    other_file: t.edge.target_file,
    other_node: t.edge.target_node,
    ...described(t.edge),
  }));

const intoRoots = () =>
  startWanted()
    .where((t) => inFileRange(t.edge.target_file))
    .join('root', keyList('frontier'), (t) => [
      equal(t.root.file, t.edge.target_file),
      equal(t.root.node, t.edge.target_node),
    ]);

const fromNodes = intoRoots()
  .where((t) => not(t.edge.is_lifted))
  .select((t) => ({
    root_file: t.root.file,
    root_node: t.root.node,
    other_file: t.edge.source_file,
    other_node: t.edge.source_node,
    ...described(t.edge),
  }));

/** The few edges find their syntax nodes, and these their definitions; the other way round all syntax nodes would find theirs. */
const fromOccurrences = intoRoots()
  .where((t) => t.edge.is_lifted)
  .join('syntax', syntaxNode, (t) => [
    equal(t.syntax.file, t.edge.source_file),
    equal(t.syntax.node, t.edge.source_node),
  ])
  .join('home', factTables.scopeHome, (t) => isHomeOf(t.home, t.syntax))
  .select((t) => ({
    root_file: t.root.file,
    root_node: t.root.node,
    other_file: t.edge.source_file,
    other_node: t.home.definition,
    ...described(t.edge),
  }));

export type Ends = Rel<
  Readonly<Record<'root_file' | 'root_node' | 'other_file' | 'other_node' | 'certainty', Field<'integer'>>> &
    Readonly<Record<'kind' | 'missing' | 'edge', Field<'text'>>>
>;

/** Edges of bound kinds of a bound list of nodes, one row each, with the neighbour at the other end. */
export const neighbourEnds: Readonly<Record<'out' | 'in', Ends>> = { out, in: union(fromNodes, fromOccurrences) };
