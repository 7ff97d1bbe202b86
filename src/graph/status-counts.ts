import type { Table } from '../model/table.ts';
import { buildTable, ruleRun } from '../model/tables/diagnostics.ts';
import { fileTable } from '../model/tables/extraction.ts';
import { graphEdge, graphEntity, graphSite, graphSymbol } from '../model/tables/graph.ts';
import type { EngineStatus } from '../protocol/build-view.ts';
import { equal, literal } from '../relation/expressions.ts';
import { count } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { Relation } from '../relation/relation.ts';
import type { GraphReader } from './graph-reader.ts';

const rowsOf = (table: Table) =>
  from('row', table).groupBy(
    () => ({}),
    () => ({ count: count() }),
  );
const symbols = rowsOf(graphSymbol);
const sites = rowsOf(graphSite);
const entities = rowsOf(graphEntity);
const edges = rowsOf(graphEdge);
const files = from('file', fileTable)
  .where((t) => equal(t.file.status, literal('parsed')))
  .groupBy(
    () => ({}),
    () => ({ count: count() }),
  );
const failed = from('run', ruleRun)
  .where((t) => equal(t.run.status, literal('failed')))
  .groupBy(
    () => ({}),
    () => ({ count: count() }),
  );
const builds = from('build', buildTable).select((t) => ({ id: t.build.build_id, at: t.build.built_at }));

/** What the status bar says about a finished graph; null when there is none. */
export async function statusCounts(reader: GraphReader): Promise<Extract<EngineStatus, { state: 'ready' }> | null> {
  const [build] = await reader.rows(builds, {});
  if (!build) return null;
  const number = async (relation: Relation) => Number((await reader.rows(relation, {}))[0]?.count ?? 0);
  return {
    state: 'ready',
    buildId: String(build.id),
    files: await number(files),
    nodes: (await number(symbols)) + (await number(sites)) + (await number(entities)),
    edges: await number(edges),
    failedRules: await number(failed),
    builtAt: String(build.at),
  };
}
