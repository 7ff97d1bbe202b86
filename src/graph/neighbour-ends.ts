import type { EdgeKind } from '../model/edge-kinds.ts';
import { syntaxNode } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { graphEdge, graphNode } from '../model/tables/graph.ts';
import { union } from '../relation/combine.ts';
import type { Value } from '../relation/expression.ts';
import { cast, choose, coalesce, concat, equal, literal, nodeId, not, oneOf } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { Field, Rel } from '../relation/relation.ts';
import { certaintyOrder } from './certainty-order.ts';
import { inFileRange } from './in-file-range.ts';
import { keyList } from './key-list.ts';
import { wordList } from './word-list.ts';

/** Edges of these kinds start at an occurrence; a picture lets them start at the definition around it. */
const liftedKinds: readonly EdgeKind[] = ['REFERS_TO', 'IMPORTS_SYMBOL', 'CALL_TARGET', 'HAS_ARGUMENT'];
export const isLifted = (kind: Value<'text'>): Value<'boolean'> =>
  oneOf(kind, ...liftedKinds.map((each) => literal(each)));

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

export type Ends = Rel<
  Readonly<Record<'root_file' | 'root_node' | 'other_file' | 'other_node' | 'certainty', Field<'integer'>>> &
    Readonly<Record<'kind' | 'missing' | 'edge', Field<'text'>>>
>;

/** Edges of bound kinds of a bound list of nodes, one row each, with the neighbour at the other end. */
export const neighbourEnds: Readonly<Record<'out' | 'in', Ends>> = {
  out: union(outOfNodes, outOfOccurrences),
  in: union(intoNodes, fromOccurrences),
};
