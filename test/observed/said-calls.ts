import type { BuiltGraph } from '../tools/built-graph.ts';
import type { SaidCall } from './compare-calls.ts';

/** The calls of a graph, by place. */
export async function saidCalls(graph: BuiltGraph): Promise<readonly SaidCall[]> {
  const rows = await graph.session.rows('SELECT path, line, "column", callee_path, callee_line, certainty FROM calls');
  return rows.map((row) => ({
    path: String(row.path),
    line: Number(row.line),
    column: Number(row.column),
    target: row.callee_path === null ? null : { path: String(row.callee_path), line: Number(row.callee_line) },
    certainty: String(row.certainty),
  }));
}
