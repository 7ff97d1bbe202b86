import { drawGroups } from './draw-groups.ts';
import { dropRepeatedReferences } from './drop-repeated-references.ts';
import { foldGroups } from './fold-groups.ts';
import type { GraphReader } from './graph-reader.ts';
import type { Direction, NeighbourGroup } from './neighbour-group.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import type { Picture } from './picture.ts';
import { readNeighbours } from './read-neighbours.ts';
import { readNodes } from './read-nodes.ts';

export interface WalkPlan {
  readonly kinds: readonly string[];
  readonly directions: readonly Direction[];
  readonly depth: number;
  /** Neighbours of the start to leave out, because they are shown already. */
  readonly skip: number;
  /** Folder, file or class the neighbours of the start must lie in. */
  readonly scope?: string;
}

export interface Walked {
  readonly found: readonly NodeRow[];
  /** Nodes whose own neighbours were not asked for, or did not fit. */
  readonly unfollowed: readonly NodeRow[];
  /** Neighbours behind markers and folds. */
  readonly hidden: number;
  /** Nodes that were not followed because the picture is full. */
  readonly cut: number;
  /** References left out because another edge says the same. */
  readonly repeated: number;
}

/** Follows edges step by step; nodes from outside and containers are ends. */
export async function walkNeighbours(
  reader: GraphReader,
  picture: Picture,
  root: NodeRow,
  plan: WalkPlan,
): Promise<Walked> {
  const found: NodeRow[] = [];
  const cut = new Map<string, NodeRow>();
  let frontier: readonly NodeRow[] = [root];
  let [hidden, repeated] = [0, 0];
  for (let step = 0; step < plan.depth && frontier.length > 0; step++) {
    const cap = Math.max(4, Math.ceil((2 * picture.free) / frontier.length));
    const { kinds, directions, skip, scope } = plan;
    const all = await readNeighbours(reader, { nodes: frontier, kinds, directions, cap, skip }, scope);
    const { groups, dropped } = dropRepeatedReferences(all);
    const nodes = new Map([
      ...frontier.map((node) => [keyText(node), node] as const),
      ...(await readNodes(reader, groups.flatMap(keysOf))),
    ]);
    const folded = await foldGroups(reader, picture, groups, nodes, plan);
    const drawn = drawGroups(picture, folded.rest, nodes, plan.scope);
    for (const { root: key } of drawn.left) cut.set(key, nodes.get(key) as NodeRow);
    found.push(...folded.found, ...drawn.found);
    hidden += folded.hidden + drawn.hidden;
    repeated += dropped;
    frontier = [...folded.found, ...drawn.found];
  }
  return { found, unfollowed: [...frontier, ...cut.values()], hidden, cut: cut.size, repeated };
}

const keysOf = ({ neighbours }: NeighbourGroup) =>
  neighbours.flatMap(({ other, edge }) => [other, edge.source, edge.target]);
