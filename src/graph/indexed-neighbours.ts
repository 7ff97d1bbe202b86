import { groupBy } from '../model/group-by.ts';
import { must } from '../model/must.ts';
import type { EdgeIndex } from './edge-index.ts';
import {
  type Direction,
  type Neighbour,
  type NeighbourGroup,
  type NeighbourQuestion,
  readNeighbourEdge,
} from './neighbour-group.ts';
import { keyText, type NodeKey } from './node-key.ts';

/** A neighbour and the edges to it, by their numbers in the index. */
interface Candidate {
  readonly other: NodeKey;
  readonly missing: string;
  readonly edges: number;
  readonly doubt: number;
  readonly numbers: readonly number[];
}

/** The neighbours of a node by edges of one kind, best first. */
interface Fan {
  readonly root: NodeKey;
  readonly kind: string;
  readonly direction: Direction;
  readonly others: readonly Candidate[];
}

const missingTarget = { file: -2, node: -1 } as const;

/** Which neighbours count. */
export type IsWanted = (other: NodeKey) => boolean;

/** What `readNeighbours` answers, found in memory. */
export function indexedNeighbours(
  index: EdgeIndex,
  asked: NeighbourQuestion,
  isWanted: IsWanted,
): readonly NeighbourGroup[] {
  const most = asked.cap + asked.skip;
  return asked.directions
    .flatMap((direction) => fansOf(index, asked, direction, isWanted))
    .map(({ root, kind, direction, others }): NeighbourGroup => {
      const neighbours = others.slice(asked.skip, most).map(
        ({ other, missing, edges, numbers }, at): Neighbour => ({
          ...{ other, missing, edges, place: asked.skip + at + 1 },
          edge: readNeighbourEdge({ kind, edge: firstText(index, numbers) }),
        }),
      );
      const total = others.length - asked.skip;
      return { root: keyText(root), kind, direction, skipped: asked.skip, total, neighbours };
    });
}

function fansOf(
  index: EdgeIndex,
  { nodes, kinds }: NeighbourQuestion,
  direction: Direction,
  isWanted: IsWanted,
): readonly Fan[] {
  const wanted = new Set(kinds);
  const seen: { readonly edge: number; readonly root: NodeKey; readonly other: NodeKey }[] = [];
  index.eachDrawn(nodes, direction, (edge, root, other) => {
    if (wanted.has(index.kindOf(edge)) && isWanted(other)) seen.push({ edge, root, other });
  });
  const fans = groupBy(seen, ({ edge, root }) => `${keyText(root)} ${index.kindOf(edge)}`);
  return [...fans.values()].map((edges): Fan => {
    const { edge, root } = must(edges[0], 'an edge');
    const byOther = groupBy(edges, ({ edge, other }) => `${keyText(other)} ${index.missingOf(edge) ?? ''}`);
    const others = [...byOther.values()].map((to): Candidate => {
      const first = must(to[0], 'an edge');
      const missing = index.missingOf(first.edge);
      const other = missing === undefined ? first.other : missingTarget;
      const doubt = to.reduce((least, each) => Math.min(least, index.doubtOf(each.edge)), Number.POSITIVE_INFINITY);
      return { other, missing: missing ?? '', edges: to.length, doubt, numbers: to.map((each) => each.edge) };
    });
    return { root, kind: index.kindOf(edge), direction, others: others.sort(byRank) };
  });
}

/** The order of `numberedNeighbours`. */
const byRank = (left: Candidate, right: Candidate): number =>
  left.doubt - right.doubt ||
  Number(left.other.file < 0) - Number(right.other.file < 0) ||
  right.edges - left.edges ||
  left.other.file - right.other.file ||
  left.other.node - right.other.node ||
  (left.missing < right.missing ? -1 : 1);

/** The surest edge. */
const firstText = (index: EdgeIndex, edges: readonly number[]): string =>
  edges.map((edge) => index.textOf(edge)).reduce((first, text) => (text < first ? text : first));
