import type { Certainty } from '../protocol/graph-view.ts';
import type { GraphEdge } from './graph-edge.ts';
import type { NodeKey } from './node-key.ts';

export type Direction = 'in' | 'out';

export interface Neighbour {
  readonly other: NodeKey;
  /** Name as written when there is no target. */
  readonly missing: string;
  /** Number of edges to it. */
  readonly edges: number;
  /** The surest of them. */
  readonly edge: GraphEdge;
  /** Place among the neighbours of its group, from 1. */
  readonly place: number;
}

/** The neighbours of one node by edges of one kind and direction, best first. */
export interface NeighbourGroup {
  readonly root: string;
  readonly kind: string;
  readonly direction: Direction;
  /** Number of neighbours, those skipped not counted. */
  readonly total: number;
  /** Number of neighbours left out at the start. */
  readonly skipped: number;
  readonly neighbours: readonly Neighbour[];
}

/** Asks for the first `cap` neighbours after `skip` others, of each node by kind and direction. */
export interface NeighbourQuestion {
  readonly nodes: readonly NodeKey[];
  readonly kinds: readonly string[];
  readonly directions: readonly Direction[];
  readonly cap: number;
  readonly skip: number;
}

/** Reads what `described` wrote about an edge. */
export function readNeighbourEdge(row: Readonly<Record<string, unknown>>): GraphEdge {
  const [, sourceFile, sourceNode, targetFile, targetNode, evidence, certainty, rule, reason, ...detail] = String(
    row.edge,
  ).split(' ');
  return {
    kind: String(row.kind),
    source: { file: Number(sourceFile), node: Number(sourceNode) },
    target: { file: Number(targetFile), node: Number(targetNode) },
    certainty: certainty as Certainty,
    confidence: 0,
    score: 0,
    reason: reason || null,
    rule: rule ?? '',
    evidence: Number(evidence),
    detail: detail.join(' '),
  };
}
