import { groupBy } from '../model/group-by.ts';
import type { Certainty } from '../protocol/graph-view.ts';
import { scopeParameters } from './fold-id.ts';
import type { GraphEdge } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange } from './in-file-range.ts';
import { neighbourRows, scopedNeighbourRows, scopedNeighbourTotals } from './neighbour-rows.ts';
import { keyText, type NodeKey } from './node-key.ts';
import { readTotals } from './read-totals.ts';

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
  const groups: NeighbourGroup[] = [];
  for (const direction of directions) {
    const asked = {
      ...(scope === undefined ? {} : scopeParameters(scope)),
      frontier: roots.join(','),
      kinds: kinds.join(','),
      ...fileRange(nodes),
    };
    const rows = await reader.rows((scope === undefined ? neighbourRows : scopedNeighbourRows)[direction], {
      ...asked,
      cap: cap + skip,
    });
    const byGroup = groupBy(rows, groupKey);
    // Who has fewer than were asked for has no more; the others are counted.
    const isCut = [...byGroup.values()].some(({ length }) => length === cap + skip);
    const totals = !isCut
      ? null
      : scope === undefined
        ? await readTotals(reader, nodes, kinds, [direction])
        : totalsFrom(await reader.rows(scopedNeighbourTotals[direction], asked), direction);
    for (const [key, inGroup] of byGroup) {
      const [root = '', kind = ''] = key.split(' ');
      const neighbours = inGroup.map(neighbourOf).filter(({ place }) => place > skip);
      const total = (totals?.get(`${key} ${direction}`) ?? inGroup.length) - skip;
      groups.push({ root, kind, direction, total, skipped: skip, neighbours: neighbours.toSorted(byPlace) });
    }
  }
  return groups
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

type Row = Readonly<Record<string, unknown>>;

const byPlace = (left: Neighbour, right: Neighbour): number => left.place - right.place;

const groupKey = ({ root_file, root_node, kind }: Row): string =>
  `${keyText({ file: Number(root_file), node: Number(root_node) })} ${kind}`;

const totalsFrom = (rows: readonly Row[], direction: Direction): ReadonlyMap<string, number> =>
  new Map(rows.map((row) => [`${groupKey(row)} ${direction}`, Number(row.total)]));

const neighbourOf = (row: Row): Neighbour => ({
  other: { file: Number(row.other_file), node: Number(row.other_node) },
  missing: String(row.missing),
  edges: Number(row.edges),
  place: Number(row.place),
  edge: readNeighbourEdge(row),
});
