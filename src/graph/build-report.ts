import { fileTable, syntaxProblem } from '../model/tables/extraction.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { BuildSummary } from '../protocol/build-view.ts';
import type { BuildReport, SkippedFile, SyntaxTrouble } from '../protocol/editor-view.ts';
import { coalesce, equal, lessEqual, literal, notEqual, parameter } from '../relation/expressions.ts';
import { count, countDistinct } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { numbered } from './numbered.ts';
import { outsideReports } from './outside/outside-reports.ts';

const limit = parameter('limit', 'integer');

const leftOut = from('file', fileTable)
  .where((t) => notEqual(t.file.status, literal('parsed')))
  .select((t) => ({
    path: t.file.path,
    reason: coalesce(t.file.reason, t.file.status),
    detail: coalesce(t.file.detail, literal('')),
  }));
const skippedTotals = from('file', leftOut).groupBy(
  (t) => ({ reason: t.file.reason }),
  () => ({ total: count() }),
);
const skippedFiles = from('file', numbered(leftOut, 'place', ['reason'], ['path']))
  .where((t) => lessEqual(t.file.place, limit))
  .select((t) => t.file);

const troubles = from('problem', syntaxProblem)
  .join('file', fileTable, (t) => equal(t.file.file, t.problem.file))
  .select((t) => ({
    path: t.file.path,
    line: t.problem.line,
    column: t.problem.column,
    problem: t.problem.problem,
    expected: t.problem.expected,
  }));
const troubleTotals = from('problem', syntaxProblem).groupBy(
  () => ({}),
  (t) => ({ total: count(), files: countDistinct(t.problem.file) }),
);
const firstTroubles = from('trouble', numbered(troubles, 'place', [], ['path', 'line', 'column']))
  .where((t) => lessEqual(t.trouble.place, limit))
  .select((t) => t.trouble);

const openNames = from('edge', graphEdge)
  .where((t) => equal(t.edge.certainty, literal('unresolved')))
  .groupBy(
    (t) => ({ reason: coalesce(t.edge.reason, literal('')), name: coalesce(t.edge.detail, literal('')) }),
    () => ({ count: count() }),
  );
const frequentNames = from('open', numbered(openNames, 'place', ['reason'], ['-count', 'name']))
  .where((t) => lessEqual(t.open.place, parameter('names', 'integer')))
  .select((t) => t.open);
const openTotals = from('edge', graphEdge)
  .where((t) => equal(t.edge.certainty, literal('unresolved')))
  .groupBy(
    (t) => ({ reason: coalesce(t.edge.reason, literal('')) }),
    () => ({ total: count() }),
  );

const shownNames = 20;

type Row = Readonly<Record<string, unknown>>;

/** What the last build read, left out and did not understand; `storageBytes` is filled in by whoever knows the file. */
export async function buildReport(
  reader: GraphReader,
  summary: BuildSummary,
  builtAt: string,
  storageBytes: number,
  most: number,
): Promise<BuildReport> {
  const { buildId, milliseconds, peakMemoryBytes, storage, languages, stages, messages } = summary;
  return {
    ...{ buildId, builtAt, milliseconds, peakMemoryBytes, storage, storageBytes, languages, stages, messages },
    skipped: await skipped(reader, most),
    syntax: await syntax(reader, most),
    open: await open(reader),
    outside: await outsideReports(reader, most),
  };
}

const inOrder = (rows: readonly Row[]) =>
  rows.toSorted((left, right) => Number(left.place ?? 0) - Number(right.place ?? 0));
const largestFirst = (rows: readonly Row[]) =>
  rows.toSorted(
    (left, right) => Number(right.total) - Number(left.total) || (String(left.reason) < String(right.reason) ? -1 : 1),
  );

async function skipped(reader: GraphReader, most: number): Promise<BuildReport['skipped']> {
  const files = inOrder(await reader.rows(skippedFiles, { limit: most }));
  return largestFirst(await reader.rows(skippedTotals, {})).map(({ reason, total }) => ({
    reason: String(reason),
    total: Number(total),
    files: files
      .filter((file) => file.reason === reason)
      .map((file): SkippedFile => ({ path: String(file.path), reason: String(reason), detail: String(file.detail) })),
  }));
}

async function syntax(reader: GraphReader, most: number): Promise<BuildReport['syntax']> {
  const [totals] = await reader.rows(troubleTotals, {});
  const places = inOrder(await reader.rows(firstTroubles, { limit: most })).map((row): SyntaxTrouble => {
    const [line, column] = [Number(row.line), Number(row.column)];
    return {
      place: { path: String(row.path), line, column, endLine: line, endColumn: column },
      problem: String(row.problem),
      expected: row.expected === null ? null : String(row.expected),
    };
  });
  return { total: Number(totals?.total ?? 0), files: Number(totals?.files ?? 0), places };
}

async function open(reader: GraphReader): Promise<BuildReport['open']> {
  const names = inOrder(await reader.rows(frequentNames, { names: shownNames }));
  return largestFirst(await reader.rows(openTotals, {})).map(({ reason, total }) => ({
    reason: String(reason),
    total: Number(total),
    names: names
      .filter((row) => row.reason === reason && row.name !== '')
      .map((row) => ({ name: String(row.name), count: Number(row.count) })),
  }));
}
