import { certainties } from '../model/certainty.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { RuleCertainty } from '../protocol/editor-view.ts';
import { count } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const counts = from('edge', graphEdge).groupBy(
  (t) => ({ rule: t.edge.rule, certainty: t.edge.certainty }),
  () => ({ edges: count() }),
);

const nothing = Object.fromEntries(Object.keys(certainties).map((name) => [name, 0])) as RuleCertainty;

/** How sure the edges of each rule are, in numbers of edges; rules that make no edges are absent. */
export async function ruleCertainty(reader: GraphReader): Promise<Readonly<Record<string, RuleCertainty>>> {
  const found: Record<string, RuleCertainty> = {};
  for (const row of await reader.rows(counts, {})) {
    const rule = String(row.rule);
    found[rule] = { ...(found[rule] ?? nothing), [String(row.certainty)]: Number(row.edges) };
  }
  return found;
}
