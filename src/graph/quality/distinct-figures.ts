import { graphEdge } from '../../model/tables/graph.ts';
import type { Figures } from '../../protocol/build-record.ts';
import type { Value } from '../../relation/expression.ts';
import { add, cast, equal, greater, literal, multiply } from '../../relation/expressions.ts';
import { count, countDistinct } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import type { Relation } from '../../relation/relation.ts';
import type { GraphReader } from '../graph-reader.ts';
import { type RelationEnds, relationEnds } from './relation-ends.ts';

const edgeEnds = from('edge', graphEdge).groupBy(
  (t) => ({ kind: t.edge.kind }),
  (t) => ({
    sources: countDistinct(packed(t.edge, ['source_file', 'source_node'])),
    targets: countDistinct(packed(t.edge, ['target_file', 'target_node'])),
  }),
);

const edgeGroups = from(
  'group',
  from('edge', graphEdge)
    .where((t) => equal(t.edge.certainty, literal('one_of')))
    .groupBy(
      (t) => ({
        kind: t.edge.kind,
        file: t.edge.source_file,
        node: t.edge.source_node,
        evidence: t.edge.evidence,
      }),
      () => ({ count: count() }),
    ),
).groupBy(
  (t) => ({ kind: t.group.kind }),
  () => ({ ambiguous_groups: count() }),
);

const ofTables = relationEnds.map(({ table, source, target }) => ({
  table: table.name,
  counts: distinctOf({ table, source, target }),
  groups: severalOf({ table, source, target }),
}));

/** The figures that need every row to be looked at: distinct ends, and sources that lead to several targets. */
export async function distinctFigures(reader: GraphReader): Promise<Readonly<Record<string, Figures>>> {
  const figures: Record<string, Record<string, number>> = {};
  const put = (relation: string, row: Readonly<Record<string, unknown>>) => {
    const numbers = Object.entries(row).filter(([name]) => name !== 'kind');
    figures[relation] = {
      ...figures[relation],
      ...Object.fromEntries(numbers.map(([name, value]) => [name, Number(value)])),
    };
  };
  for (const row of await reader.rows(edgeEnds, {})) put(`graph_edge/${row.kind}`, { ...row, ambiguous_groups: 0 });
  for (const row of await reader.rows(edgeGroups, {})) put(`graph_edge/${row.kind}`, row);
  for (const { table, counts, groups } of ofTables) {
    for (const row of await reader.rows(counts, {})) put(table, row);
    for (const row of await reader.rows(groups, {})) put(table, row);
  }
  return figures;
}

type Row = Readonly<Record<string, Value>>;

/** One number for a file and a node, or for the only column. */
function packed(row: Row, columns: readonly string[]): Value {
  const [first, second] = columns.map((name) => row[name] as Value<'integer'>);
  if (!first) throw new Error('An end of a relation needs a column.');
  return second
    ? add(multiply(cast(first, 'bigint'), cast(literal('4294967296'), 'bigint')), cast(second, 'bigint'))
    : first;
}

function distinctOf({ table, source, target }: RelationEnds): Relation {
  return from('row', table).groupBy(
    () => ({}),
    (t) => ({ sources: countDistinct(packed(t.row, source)), targets: countDistinct(packed(t.row, target)) }),
  );
}

function severalOf({ table, source, target }: RelationEnds): Relation {
  const groups = from('row', table).groupBy(
    (t) => ({ source: packed(t.row, source) }),
    (t) => ({ targets: countDistinct(packed(t.row, target)) }),
  );
  return from('group', groups)
    .where((t) => greater(t.group.targets, literal(1)))
    .groupBy(
      () => ({}),
      () => ({ ambiguous_groups: count() }),
    );
}
