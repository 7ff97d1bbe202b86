import { certainties } from '../model/certainty.ts';
import { ruleRun } from '../model/tables/diagnostics.ts';
import { fileTable, language, syntaxNode, syntaxProblem } from '../model/tables/extraction.ts';
import { graphEdge, graphEntity, graphSite, graphSymbol } from '../model/tables/graph.ts';
import type { BuildSummary, CountRow } from '../protocol/build-view.ts';
import { union } from '../relation/combine.ts';
import { coalesce, equal, greaterEqual, literal, notEqual } from '../relation/expressions.ts';
import { count, sum } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const languages = from('file', fileTable)
  .where((t) => equal(t.file.status, literal('parsed')))
  .join('language', language, (t) => equal(t.language.language, t.file.language))
  .groupBy(
    (t) => ({ name: t.language.title }),
    (t) => ({ files: count(), lines: sum(t.file.lines) }),
  );
const skipped = from('file', fileTable)
  .where((t) => notEqual(t.file.status, literal('parsed')))
  .groupBy(
    (t) => ({ name: coalesce(t.file.reason, t.file.status) }),
    () => ({ count: count() }),
  );
const problems = from('problem', syntaxProblem).groupBy(
  () => ({}),
  () => ({ count: count() }),
);
/** Without names, which cost a join. */
const marked = union(
  from('node', graphSymbol).select((t) => ({ kind: t.node.kind })),
  from('node', graphSite).select((t) => ({ kind: t.node.kind })),
);
const nodes = from('node', marked).groupBy(
  (t) => ({ name: t.node.kind }),
  () => ({ count: count() }),
);
const entities = from('entity', graphEntity).groupBy(
  (t) => ({ name: t.entity.kind }),
  () => ({ count: count() }),
);
const edges = from('edge', graphEdge).groupBy(
  (t) => ({ kind: t.edge.kind, certainty: t.edge.certainty, reason: coalesce(t.edge.reason, literal('')) }),
  () => ({ count: count() }),
);
const syntax = from('node', syntaxNode).groupBy(
  () => ({}),
  () => ({ count: count() }),
);
const syntaxEdges = from('node', syntaxNode)
  .where((t) => greaterEqual(t.node.parent, literal(0)))
  .groupBy(
    () => ({}),
    () => ({ count: count() }),
  );
const statuses = from('run', ruleRun).groupBy(
  (t) => ({ name: t.run.status }),
  () => ({ count: count() }),
);

export type BuildCounts = Pick<
  BuildSummary,
  'languages' | 'skipped' | 'syntaxProblems' | 'nodes' | 'edges' | 'certainty' | 'unresolved' | 'rules'
>;

/** The parts of a build summary that the tables tell. Edges of the syntax tree have no share in the certainties. */
export async function buildCounts(reader: GraphReader): Promise<BuildCounts> {
  const meaningful = await counted(reader, nodes);
  const all = await total(reader, syntax);
  const plain = all - meaningful.reduce((sum, each) => sum + each.count, 0);
  const edgeRows = await reader.rows(edges, {});
  const edgeTotal = edgeRows.reduce((sum, row) => sum + Number(row.count), 0);
  const of = (status: string, rows: readonly CountRow[]) => rows.find(({ name }) => name === status)?.count ?? 0;
  const ran = await counted(reader, statuses);
  return {
    languages: (await reader.rows(languages, {}))
      .map((row) => ({ name: String(row.name), files: Number(row.files), lines: Number(row.lines) }))
      .toSorted((left, right) => right.files - left.files || (left.name < right.name ? -1 : 1)),
    skipped: await counted(reader, skipped),
    syntaxProblems: await total(reader, problems),
    nodes: sorted([
      ...meaningful,
      ...(await counted(reader, entities)),
      ...(plain > 0 ? [{ name: 'SYNTAX_NODE', count: plain }] : []),
    ]),
    edges: sorted([
      ...summed(edgeRows, 'kind'),
      { name: 'AST_PARENT_OF', count: await total(reader, syntaxEdges) },
    ]).filter(({ count }) => count > 0),
    certainty: Object.keys(certainties).map((certainty) => {
      const found = of(certainty, summed(edgeRows, 'certainty'));
      return { certainty, count: found, share: edgeTotal === 0 ? 0 : found / edgeTotal };
    }),
    unresolved: sorted(summed(edgeRows, 'reason').filter(({ name }) => name !== '')),
    rules: {
      run: of('ok', ran) + of('fell_back', ran) + of('failed', ran),
      failed: of('failed', ran),
      skipped: of('skipped', ran),
      fellBack: of('fell_back', ran),
    },
  };
}

async function counted(
  reader: GraphReader,
  relation: Parameters<GraphReader['rows']>[0],
): Promise<readonly CountRow[]> {
  const rows = await reader.rows(relation, {});
  return sorted(rows.map((row) => ({ name: String(row.name), count: Number(row.count) })));
}

const total = async (reader: GraphReader, relation: Parameters<GraphReader['rows']>[0]): Promise<number> =>
  Number((await reader.rows(relation, {}))[0]?.count ?? 0);

function summed(rows: readonly Readonly<Record<string, unknown>>[], by: string): readonly CountRow[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(String(row[by]), (counts.get(String(row[by])) ?? 0) + Number(row.count));
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** Largest first. */
const sorted = (rows: readonly CountRow[]): readonly CountRow[] =>
  rows.toSorted((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1));
