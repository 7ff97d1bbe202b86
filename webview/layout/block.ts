import type { DrawnGraph, DrawnNode } from '../../src/protocol/drawn-graph.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something that is placed as a whole: a node, or a box with what is in it. */
export interface Block extends Size {
  readonly id: string;
  /** The middle of each node, from the upper left corner. */
  readonly places: readonly (readonly [string, number, number])[];
}

/** Room inside a box beside its members: its title stands above them. */
const padding = { side: 18, title: 34 } as const;

export const nodeBlock = ({ node, width, height }: DrawnNode): Block => ({
  id: node.id,
  width,
  height,
  places: [[node.id, width / 2, height / 2]],
});

export const boxBlock = (id: string, inside: Block): Block => ({
  id,
  width: inside.width + 2 * padding.side,
  height: inside.height + padding.title + padding.side,
  places: moved(inside, padding.side, padding.title),
});

export const moved = ({ places }: Pick<Block, 'places'>, right: number, down: number): Block['places'] =>
  places.map(([id, x, y]) => [id, x + right, y + down] as const);

/** With right and down changed for each other. */
export const turned = <T extends Size & Partial<Pick<Block, 'places'>>>(each: T): T => ({
  ...each,
  width: each.height,
  height: each.width,
  ...(each.places && { places: each.places.map(([id, x, y]) => [id, y, x] as const) }),
});

/** The edges between the members of each box, and those outside of all under null: every edge joins two members of one. */
export function edgesBetween({ nodes, edges }: DrawnGraph): ReadonlyMap<string | null, (readonly [string, string])[]> {
  const parents = new Map(nodes.map(({ node, parent }) => [node.id, parent]));
  const chain = (id: string) => {
    const way = [id];
    for (let at = parents.get(id); at; at = parents.get(at)) way.push(at);
    return way;
  };
  const between = new Map<string | null, (readonly [string, string])[]>();
  for (const { source, target } of edges) {
    const [from, to] = [chain(source), chain(target)];
    while (from.length > 0 && to.length > 0 && from.at(-1) === to.at(-1)) {
      from.pop();
      to.pop();
    }
    const [first, second] = [from.at(-1), to.at(-1)];
    if (first === undefined || second === undefined) continue;
    const box = parents.get(first) ?? null;
    between.set(box, [...(between.get(box) ?? []), [first, second]]);
  }
  return between;
}
