import { groupBy } from '../../src/model/group-by.ts';
import type { DrawnGraph } from '../../src/protocol/drawn-graph.ts';
import type { NodeBox } from '../../src/protocol/edge-detours.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import { type Block, boxBlock, moved, nodeBlock } from './block.ts';

/** What stays free between two nodes. */
const gap = { x: 14, y: 10 } as const;
/** A crowd that has not come to rest after so many rounds gets more room, this many times at most. */
const [roundsAtOnce, more, mostMore] = [30, 1.05, 80];

/** Each of a pair moves by half of what they overlap, and a little more, so that crowds come to rest sooner. */
const push = 0.53;

type Placed = { -readonly [key in keyof NodeBox]: NodeBox[key] };

/**
 * Moves nodes apart that cover each other, by as little as can be: boxes first from inside, then as a whole.
 * A pair moves along the axis on which it overlaps less.
 */
export function separate({ nodes }: DrawnGraph, positions: Positions): Positions {
  const inside = groupBy(nodes, ({ parent }) => parent);
  const blockOf = (box: string | null): Block & { readonly x: number; readonly y: number } => {
    const blocks = (inside.get(box) ?? []).map((each) => {
      if (each.isParent) {
        const { x, y, ...block } = blockOf(each.node.id);
        return { ...boxBlock(each.node.id, block), x, y };
      }
      const [x, y] = positions[each.node.id] ?? [0, 0];
      return { ...nodeBlock(each), x, y };
    });
    return around(box ?? '', blocks, pushApart(blocks));
  };
  const { places } = blockOf(null);
  return Object.fromEntries(places.map(([id, x, y]) => [id, [x, y] as const]));
}

/** Blocks in their places as one block, with the middle of what they cover. */
function around(id: string, blocks: readonly Block[], placed: readonly NodeBox[]) {
  const left = Math.min(...placed.map(({ x, width }) => x - width / 2));
  const top = Math.min(...placed.map(({ y, height }) => y - height / 2));
  const width = Math.max(...placed.map((each) => each.x + each.width / 2)) - left;
  const height = Math.max(...placed.map((each) => each.y + each.height / 2)) - top;
  const places = blocks.flatMap((block, at) => {
    const { x, y } = placed[at] ?? { x: 0, y: 0 };
    return moved(block, x - block.width / 2 - left, y - block.height / 2 - top);
  });
  return { id, width, height, places, x: left + width / 2, y: top + height / 2 };
}

function pushApart(boxes: readonly NodeBox[]): readonly NodeBox[] {
  const placed = boxes.map(({ x, y, width, height }): Placed => ({ x, y, width, height }));
  const tallest = Math.max(...placed.map(({ height }) => height));
  const sorted = [...placed];
  for (let round = 1; pushAll(sorted, tallest) && round < roundsAtOnce * mostMore; round++) {
    if (round % roundsAtOnce > 0) continue;
    for (const each of placed) {
      each.x *= more;
      each.y *= more;
    }
  }
  return placed;
}

/** Whether there was anything to move. From above to below, so that each is looked at with those near it only. */
function pushAll(placed: Placed[], tallest: number): boolean {
  placed.sort((a, b) => a.y - b.y);
  let moves = 0;
  placed.forEach((a, at) => {
    const reach = (a.height + tallest) / 2 + gap.y;
    for (let other = at + 1; other < placed.length; other++) {
      const b = placed[other] as Placed;
      if (b.y - a.y > reach) break;
      moves += pushPair(a, b);
    }
  });
  return moves > 0;
}

function pushPair(a: Placed, b: Placed): 0 | 1 {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const across = (a.width + b.width) / 2 + gap.x - Math.abs(dx);
  if (across <= 0.01) return 0;
  const down = (a.height + b.height) / 2 + gap.y - Math.abs(dy);
  if (down <= 0.01) return 0;
  if (down <= across) {
    const by = (dy < 0 ? -1 : 1) * down * push;
    a.y -= by;
    b.y += by;
  } else {
    const by = (dx < 0 ? -1 : 1) * across * push;
    a.x -= by;
    b.x += by;
  }
  return 1;
}
