import type { Adjacency } from './dominators.ts';

/** The blocks in an order in which each comes before those it leads to, loops aside; and the place of each in it. */
export function reversePostorder(root: number, blocks: number, { first, targets }: Adjacency) {
  const order: number[] = [];
  const next = first.slice(0, blocks);
  const seen = new Uint8Array(blocks);
  const stack = [root];
  seen[root] = 1;
  while (stack.length > 0) {
    const block = stack[stack.length - 1] as number;
    const edge = next[block] as number;
    if (edge === (first[block + 1] as number)) {
      order.push(block);
      stack.pop();
      continue;
    }
    next[block] = edge + 1;
    const target = targets[edge] as number;
    if (seen[target] === 1) continue;
    seen[target] = 1;
    stack.push(target);
  }
  order.reverse();
  const places = new Int32Array(blocks);
  for (const [place, block] of order.entries()) places[block] = place;
  return { order, places };
}
