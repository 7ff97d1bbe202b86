import type { BuildSummary, EngineStatus } from '../protocol/build-view.ts';
import { t } from '../protocol/translate.ts';
import type { StoredGraph } from './open-graph.ts';

/** What there is to say of a workspace between builds: its graph, and why the last build gave none. */
export function engineStatus(graph: StoredGraph | null, failure: string | null): EngineStatus {
  const failed = failure === null ? {} : { failure };
  if (!graph) return { state: 'empty', reason: t('There is no code graph yet.'), ...failed };
  const { summary, builtAt } = graph;
  const total = (rows: BuildSummary['nodes']) => rows.reduce((sum, row) => sum + row.count, 0);
  return {
    state: 'ready',
    buildId: summary.buildId,
    files: summary.languages.reduce((sum, row) => sum + row.files, 0),
    nodes: total(summary.nodes),
    edges: total(summary.edges),
    failedRules: summary.rules.failed,
    builtAt,
    ...failed,
  };
}
