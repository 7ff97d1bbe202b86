import { BuiltGraph } from '../tools/built-graph.ts';
import { caseFiles } from '../tools/case-files.ts';

/** Rows that every rule gives over the sources of all case pages, by rule. */
export async function caseRows(): Promise<ReadonlyMap<string, number>> {
  const graph = await BuiltGraph.ofFiles(caseFiles(), { layers: 'all', strict: true });
  try {
    const counts = new Map<string, number>();
    for (const { rule, rows } of graph.run.collectors.executions)
      counts.set(rule.id, rule.keep === 'view' ? await graph.session.count(rule.output.name) : (rows ?? 0));
    return counts;
  } finally {
    graph.close();
  }
}
