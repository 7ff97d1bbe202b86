import { groupBy } from '../../src/model/group-by.ts';
import type { DrawnGraph, DrawnNode } from '../../src/protocol/drawn-graph.ts';

/** A fan of leaves taller than this is drawn as a block of several columns. */
const mostInColumn = 14;
const gap = { x: 28, y: 12 } as const;

export interface Fan {
  readonly id: string;
  readonly anchor: string;
  readonly isIncoming: boolean;
  readonly leaves: readonly DrawnNode[];
  readonly width: number;
  readonly height: number;
  /** Centre of each leaf, from the upper left corner of the block. */
  readonly places: readonly (readonly [number, number])[];
}

/** Leaves that hang on the same node in the same direction, when they are too many for one column. */
export function foldFans({ nodes, edges }: DrawnGraph): readonly Fan[] {
  const degree = new Map<string, number>();
  for (const id of edges.flatMap(({ source, target }) => [source, target])) degree.set(id, (degree.get(id) ?? 0) + 1);
  const byId = new Map(nodes.map((each) => [each.node.id, each]));
  const isLeaf = (id: string) => degree.get(id) === 1 && byId.get(id)?.parent === null && !byId.get(id)?.isParent;
  const hanging = edges.flatMap(({ source, target }) => {
    if (isLeaf(source) && !isLeaf(target))
      return [{ leaf: source, key: `fan:in:${target}`, anchor: target, isIncoming: true }];
    if (isLeaf(target) && !isLeaf(source))
      return [{ leaf: target, key: `fan:out:${source}`, anchor: source, isIncoming: false }];
    return [];
  });
  return [...groupBy(hanging, ({ key }) => key)].flatMap(([id, members]) => {
    const [first] = members;
    if (!first || members.length <= mostInColumn) return [];
    const leaves = members.flatMap(({ leaf }) => byId.get(leaf) ?? []);
    return [{ id, anchor: first.anchor, isIncoming: first.isIncoming, leaves, ...block(leaves) }];
  });
}

function block(leaves: readonly DrawnNode[]): Pick<Fan, 'width' | 'height' | 'places'> {
  const columns = Math.min(6, Math.ceil(Math.sqrt(leaves.length / 5)));
  const rows = Math.ceil(leaves.length / columns);
  const columnWidth = Math.max(...leaves.map(({ width }) => width)) + gap.x;
  const rowHeight = Math.max(...leaves.map(({ height }) => height)) + gap.y;
  const places = leaves.map((_, place): readonly [number, number] => [
    (Math.floor(place / rows) + 0.5) * columnWidth,
    ((place % rows) + 0.5) * rowHeight,
  ]);
  return { width: columns * columnWidth, height: rows * rowHeight, places };
}
