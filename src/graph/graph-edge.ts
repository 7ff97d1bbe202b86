import type { Certainty } from '../protocol/graph-view.ts';
import type { NodeKey } from './node-key.ts';

/** An edge as the tables hold it. */
export interface GraphEdge {
  readonly kind: string;
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly score: number;
  readonly reason: string | null;
  readonly rule: string;
  readonly evidence: number;
  readonly detail: string | null;
}

/** Reads the columns of graph_edge. */
export function graphEdgeOf(row: Readonly<Record<string, unknown>>): GraphEdge {
  return {
    kind: String(row.kind),
    source: { file: Number(row.source_file), node: Number(row.source_node) },
    target: { file: Number(row.target_file), node: Number(row.target_node) },
    certainty: row.certainty as Certainty,
    confidence: Number(row.confidence),
    score: Number(row.score),
    reason: row.reason === null ? null : String(row.reason),
    rule: String(row.rule),
    evidence: Number(row.evidence),
    detail: row.detail === null ? null : String(row.detail),
  };
}
