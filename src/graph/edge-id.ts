import type { GraphEdge } from './graph-edge.ts';
import { joinId } from './node-key.ts';
import type { NodeRow } from './node-row.ts';

/** Id of an edge as in cpg_edge; the name as written stands for a target that is missing. */
export function edgeId(
  edge: Pick<GraphEdge, 'kind' | 'evidence' | 'detail'>,
  source: NodeRow,
  target: NodeRow | null,
): string {
  const evidence = edge.evidence < 0 ? '' : evidenceId(source, edge.evidence);
  const end = target ? '' : `:${edge.detail ?? ''}`;
  return `${edge.kind}:${source.id}:${target?.id ?? ''}:${evidence}${end}`;
}

/** The evidence lies in the file of the source, so both ids share their upper part. */
const evidenceId = (source: NodeRow, evidence: number): string =>
  source.file < 0 ? '' : joinId((BigInt(source.id) - BigInt(source.node)) >> 23n, evidence);
