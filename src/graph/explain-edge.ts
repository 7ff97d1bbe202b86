import type { EdgeExplanation } from '../protocol/graph-view.ts';
import { explainArc } from './explain-arc.ts';
import { explainDependence } from './explain-dependence.ts';
import { explainHop } from './explain-hop.ts';
import { explainMemberEdge } from './explain-member-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import type { ViewSources } from './views/view-sources.ts';
import { why } from './why.ts';

/** Why an edge of a picture is there: one of the graph, or one that only a view draws. */
export async function explainEdge(reader: GraphReader, id: string, sources: ViewSources): Promise<EdgeExplanation> {
  return (
    (await explainArc(reader, id, sources)) ??
    (await explainDependence(reader, id, sources)) ??
    (await explainHop(reader, id, sources)) ??
    (await explainMemberEdge(reader, id, sources.readLine)) ??
    why(reader, id, sources.readLine)
  );
}
