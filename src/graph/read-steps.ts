import type { GraphEdge } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange } from './in-file-range.ts';
import { type Direction, readNeighbourEdge } from './neighbour-group.ts';
import { stepRows } from './neighbour-rows.ts';
import { keyText, type NodeKey } from './node-key.ts';

/** One step along edges of one kind, from a node that was known to another. */
export interface Step {
  readonly from: string;
  readonly other: NodeKey;
  readonly kind: string;
  /** Number of edges. */
  readonly edges: number;
  /** The surest of them. */
  readonly edge: GraphEdge;
}

/** Nodes in one question; a longer list costs more to read than a second question. */
const mostInList = 5000;

/** Every step out of, or into, some nodes; surest first, so that the same graph gives the same order. */
export async function readSteps(
  reader: GraphReader,
  frontier: readonly NodeKey[],
  kinds: readonly string[],
  direction: Direction,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (let at = 0; at < frontier.length; at += mostInList) {
    const part = frontier.slice(at, at + mostInList);
    const rows = await reader.rows(stepRows[direction], {
      frontier: part.map(keyText).join(','),
      kinds: kinds.join(','),
      ...fileRange(part),
    });
    const sorted = rows.toSorted(
      (left, right) =>
        Number(left.certainty) - Number(right.certainty) ||
        Number(left.other_file) - Number(right.other_file) ||
        Number(left.other_node) - Number(right.other_node) ||
        Number(left.root_file) - Number(right.root_file) ||
        Number(left.root_node) - Number(right.root_node) ||
        (String(left.kind) < String(right.kind) ? -1 : 1),
    );
    for (const row of sorted)
      steps.push({
        from: keyText({ file: Number(row.root_file), node: Number(row.root_node) }),
        other: { file: Number(row.other_file), node: Number(row.other_node) },
        kind: String(row.kind),
        edges: Number(row.edges),
        edge: readNeighbourEdge(row),
      });
  }
  return steps;
}
