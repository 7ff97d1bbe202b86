import { fileTable } from '../model/tables/extraction.ts';
import { graphEntity, graphSymbol } from '../model/tables/graph.ts';
import type { Value } from '../relation/expression.ts';
import {
  both,
  choose,
  coalesce,
  either,
  equal,
  lessEqual,
  listItem,
  literal,
  not,
  parameter,
  split,
  startsWith,
} from '../relation/expressions.ts';
import { argMin, count, max, min, sum } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import { isLifted } from './lifted-kinds.ts';
import { type Ends, neighbourEnds } from './neighbour-ends.ts';
import { numbered } from './numbered.ts';

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

/** The first `cap` of each node and kind, best first. */
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
  return from('end', first)
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

const { out, in: into } = neighbourEnds;

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

/** Each neighbour once, without the edges to it. */
const neighbours = (ends: Ends) =>
  leading(ends).groupBy(
    ({ end: { root_file, root_node, kind, other_file, other_node, missing } }) => ({
      ...{ root_file, root_node, kind },
      ...{ other_file, other_node, missing },
    }),
    () => ({}),
  );

/** How many there are by node and kind. */
const totals = (source: ReturnType<typeof neighbours>) =>
  from('end', source).groupBy(
    ({ end: { root_file, root_node, kind } }) => ({ root_file, root_node, kind }),
    () => ({ total: count() }),
  );

/** How many neighbours each node of a bound list has by each kind. */
export const neighbourTotals = { out: totals(neighbours(out)), in: totals(neighbours(into)) } as const;

/** The same of neighbours that lie in a bound scope. */
export const scopedNeighbourTotals = {
  out: totals(scoped(grouped(out))),
  in: totals(scoped(grouped(into))),
} as const;

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
