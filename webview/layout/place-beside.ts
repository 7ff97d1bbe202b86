import type { DrawnGraph, DrawnNode } from '../../src/protocol/drawn-graph.ts';
import type { Positions } from '../../src/protocol/layout.ts';

const gap = { x: 84, y: 14 } as const;
const mostInColumn = 12;
const boxPadding = 18;
const titleHeight = 16;

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Keeps every known place and puts the others beside a neighbour: what it reaches to the right, what reaches it to the left. */
export function placeBeside({ nodes, edges }: DrawnGraph, keep: Positions): Positions {
  const leaves = nodes.filter(({ isParent }) => !isParent);
  const byId = new Map(leaves.map((each) => [each.node.id, each]));
  const placed = new Map<string, Rectangle>();
  for (const each of leaves) {
    const known = keep[each.node.id];
    if (known) placed.set(each.node.id, rectangle(each, known[0], known[1]));
  }
  const boxes = boxesAround(nodes, placed);
  for (const [id, box] of boxes) placed.set(id, box);
  const place = (id: string, anchor: string, side: 1 | -1) => {
    const each = byId.get(id);
    const beside = placed.get(anchor);
    if (each && beside && !placed.has(id)) placed.set(id, freePlace(each, beside, side, [...placed.values()]));
  };
  for (let before = -1; before !== placed.size; ) {
    before = placed.size;
    for (const { source, target } of edges) {
      place(target, source, 1);
      place(source, target, -1);
    }
  }
  for (const each of leaves) if (!placed.has(each.node.id)) placed.set(each.node.id, below(each, [...placed.values()]));
  return Object.fromEntries([...placed].flatMap(([id, { x, y }]) => (boxes.has(id) ? [] : [[id, [x, y] as const]])));
}

/** What the boxes of placed nodes cover; inner boxes first, so that outer ones go around them. */
function boxesAround(
  nodes: readonly DrawnNode[],
  placed: ReadonlyMap<string, Rectangle>,
): ReadonlyMap<string, Rectangle> {
  const boxes = new Map<string, Rectangle>();
  const cover = (box: DrawnNode): Rectangle | undefined => {
    const inside = nodes
      .filter(({ parent }) => parent === box.node.id)
      .flatMap((each) => (each.isParent ? cover(each) : placed.get(each.node.id)) ?? []);
    if (inside.length === 0) return undefined;
    const left = Math.min(...inside.map(({ x, width }) => x - width / 2)) - boxPadding;
    const right = Math.max(...inside.map(({ x, width }) => x + width / 2)) + boxPadding;
    const top = Math.min(...inside.map(({ y, height }) => y - height / 2)) - boxPadding - titleHeight;
    const bottom = Math.max(...inside.map(({ y, height }) => y + height / 2)) + boxPadding;
    const covered = { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
    boxes.set(box.node.id, covered);
    return covered;
  };
  for (const each of nodes) if (each.isParent && each.parent === null) cover(each);
  return boxes;
}

const rectangle = ({ width, height }: DrawnNode, x: number, y: number): Rectangle => ({ x, y, width, height });

function freePlace(each: DrawnNode, beside: Rectangle, side: 1 | -1, taken: readonly Rectangle[]): Rectangle {
  for (let column = 0; ; column++) {
    const x = beside.x + side * (beside.width / 2 + each.width / 2 + gap.x + column * (each.width + gap.x / 2));
    for (let row = 0; row < mostInColumn; row++) {
      const offset = Math.ceil(row / 2) * (row % 2 === 0 ? 1 : -1);
      const candidate = rectangle(each, x, beside.y + offset * (each.height + gap.y));
      if (!taken.some((other) => overlaps(candidate, other))) return candidate;
    }
  }
}

const overlaps = (a: Rectangle, b: Rectangle) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 16 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap.y - 2;

function below(each: DrawnNode, taken: readonly Rectangle[]): Rectangle {
  const left = Math.min(0, ...taken.map(({ x, width }) => x - width / 2));
  const bottom = Math.max(0, ...taken.map(({ y, height }) => y + height / 2));
  return rectangle(each, left + each.width / 2, bottom + 40 + each.height / 2);
}
