import type { Certainty } from '../protocol/graph-view.ts';
import { scopeParameters } from './fold-id.ts';
import type { GraphEdge } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange } from './in-file-range.ts';
import { neighbourRows, scopedNeighbourRows } from './neighbour-rows.ts';
import { keyText, type NodeKey } from './node-key.ts';

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

/** The first `cap` neighbours after `skip` others, of each node by kind and direction, in the order of the nodes and kinds given. */
export async function readNeighbours(
  reader: GraphReader,
  nodes: readonly NodeKey[],
  kinds: readonly string[],
  directions: readonly Direction[],
  cap: number,
  skip = 0,
  scope?: string,
): Promise<readonly NeighbourGroup[]> {
  if (nodes.length === 0) return [];
  const roots = nodes.map(keyText);
  const groups = new Map<string, NeighbourGroup & { readonly neighbours: Neighbour[] }>();
  for (const direction of directions) {
    const rows = await reader.rows((scope === undefined ? neighbourRows : scopedNeighbourRows)[direction], {
      ...(scope === undefined ? {} : scopeParameters(scope)),
      frontier: roots.join(','),
      kinds: kinds.join(','),
      ...fileRange(nodes),
      cap: cap + skip,
    });
    for (const row of rows) {
      const root = keyText({ file: Number(row.root_file), node: Number(row.root_node) });
      const kind = String(row.kind);
      const total = Number(row.place) + Number(row.from_end) - 1 - skip;
      const key = `${root} ${kind} ${direction}`;
      const group = groups.get(key) ?? { root, kind, direction, total, skipped: skip, neighbours: [] };
      groups.set(key, group);
      if (Number(row.place) > skip) group.neighbours.push(neighbourOf(row));
    }
  }
  for (const { neighbours } of groups.values()) neighbours.sort((left, right) => left.place - right.place);
  return [...groups.values()]
    .filter(({ total }) => total > 0)
    .sort(
      (left, right) =>
        roots.indexOf(left.root) - roots.indexOf(right.root) ||
        kinds.indexOf(left.kind) - kinds.indexOf(right.kind) ||
        (left.direction < right.direction ? -1 : 1),
    );
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

const neighbourOf = (row: Readonly<Record<string, unknown>>): Neighbour => ({
  other: { file: Number(row.other_file), node: Number(row.other_node) },
  missing: String(row.missing),
  edges: Number(row.edges),
  place: Number(row.place),
  edge: readNeighbourEdge(row),
});
