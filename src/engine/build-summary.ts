import type { GraphReader } from '../graph/graph-reader.ts';
import { fileTable, language, syntaxProblem } from '../model/tables/extraction.ts';
import { graphTables } from '../model/tables/graph.ts';
import type { BuildSummary, CountRow } from '../protocol/build-view.ts';
import type { Folder } from '../protocol/engine-api.ts';
import { equal, literal } from '../relation/expressions.ts';
import { count, sum } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { BuildRun } from './run-build.ts';

const byLanguage = from('file', fileTable)
  .where((t) => equal(t.file.status, literal('parsed')))
  .join('language', language, (t) => [equal(t.file.language, t.language.language)])
  .groupBy(
    (t) => ({ name: t.language.title }),
    (t) => ({ files: count(), lines: sum(t.file.lines) }),
  );
const leftOut = from('file', fileTable)
  .where((t) => equal(equal(t.file.status, literal('parsed')), literal(false)))
  .groupBy(
    (t) => ({ name: t.file.reason }),
    () => ({ count: count() }),
  );
const nodeKinds = from('node', graphTables.node).groupBy(
  (t) => ({ name: t.node.kind }),
  () => ({ count: count() }),
);
const edgeKinds = from('edge', graphTables.edge).groupBy(
  (t) => ({ name: t.edge.kind }),
  () => ({ count: count() }),
);
const certainties = from('edge', graphTables.edge).groupBy(
  (t) => ({ name: t.edge.certainty }),
  () => ({ count: count() }),
);

const problems = from('problem', syntaxProblem).groupBy(
  () => ({}),
  () => ({ count: count() }),
);

/** The figures of a finished build. */
export async function buildSummary(
  reader: GraphReader,
  run: BuildRun,
  of: Pick<BuildSummary, 'buildId' | 'milliseconds' | 'storage' | 'messages' | 'peakMemoryBytes'> & {
    readonly folders: readonly Folder[];
    readonly storeMilliseconds: number;
  },
): Promise<BuildSummary> {
  const counts = async (relation: typeof nodeKinds | typeof leftOut): Promise<CountRow[]> =>
    (await reader.rows(relation, {})).map((row) => ({ name: String(row.name), count: Number(row.count) })).sort(larger);
  const certainty = await counts(certainties);
  const edges = certainty.reduce((total, row) => total + row.count, 0);
  const status = (wanted: string) =>
    run.collectors.executions.filter((execution) => execution.status === wanted).length;
  const { storeMilliseconds, folders, ...given } = of;
  return {
    ...given,
    folders: folders.map((folder) => folder.path),
    languages: (await reader.rows(byLanguage, {}))
      .map((row) => ({ name: String(row.name), files: Number(row.files), lines: Number(row.lines) }))
      .sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1)),
    skipped: await counts(leftOut),
    syntaxProblems: Number((await reader.rows(problems, {}))[0]?.count ?? 0),
    nodes: await counts(nodeKinds),
    edges: await counts(edgeKinds),
    certainty: certainty.map((row) => ({ certainty: row.name, count: row.count, share: row.count / edges })),
    rules: {
      run: status('ok') + status('fell_back'),
      failed: status('failed'),
      skipped: status('skipped'),
      fellBack: status('fell_back'),
    },
    stages: [...run.stages, { stage: 'store', milliseconds: storeMilliseconds }],
  };
}

const larger = (a: CountRow, b: CountRow): number => b.count - a.count || (a.name < b.name ? -1 : 1);
