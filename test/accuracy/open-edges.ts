import type { BuiltGraph } from '../tools/built-graph.ts';

/** Occurrences of names and calls of a graph, and how many have no target in it, by reason. */
export interface Open {
  readonly of: number;
  readonly reasons: Readonly<Record<string, number>>;
}

export async function openEdges(graph: BuiltGraph): Promise<Open> {
  const rows = await graph.rows(
    "select coalesce(reason, '') as reason, count(*) as n from (select reason from usages union all select reason from calls) group by all order by n desc, reason",
  );
  const counts = rows.map(({ reason, n }) => [String(reason), Number(n)] as const);
  return {
    of: counts.reduce((sum, [, n]) => sum + n, 0),
    reasons: Object.fromEntries(counts.filter(([reason]) => reason !== '')),
  };
}
