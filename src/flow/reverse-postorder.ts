import type { Adjacency } from './dominators.ts';
import { roomFor, zerosFor } from './scratch.ts';

/**
 * The blocks in an order in which each comes before those it leads to, loops aside. The memory is used again for the next
 * graph: there are tens of thousands of small ones.
 */
export class ReversePostorder {
  /** Blocks that can be reached. */
  count = 0;
  order = new Int32Array(64);
  /** By block: its place in the order; arbitrary for blocks that cannot be reached. */
  places = new Int32Array(64);
  private stack = new Int32Array(64);
  private next = new Int32Array(64);
  private seen = new Int32Array(64);

  find(root: number, blocks: number, { first, targets }: Adjacency): void {
    this.makeRoom(blocks);
    const { order, places, stack, next, seen } = this;
    let depth = 1;
    let free = blocks;
    stack[0] = root;
    next[root] = first[root] as number;
    seen[root] = 1;
    while (depth > 0) {
      const block = stack[depth - 1] as number;
      const edge = next[block] as number;
      if (edge === (first[block + 1] as number)) {
        order[--free] = block;
        depth--;
        continue;
      }
      next[block] = edge + 1;
      const target = targets[edge] as number;
      if (seen[target] === 1) continue;
      seen[target] = 1;
      next[target] = first[target] as number;
      stack[depth++] = target;
    }
    this.count = blocks - free;
    order.copyWithin(0, free, blocks);
    for (let place = 0; place < this.count; place++) places[order[place] as number] = place;
  }

  private makeRoom(blocks: number): void {
    this.order = roomFor(this.order, blocks);
    this.places = roomFor(this.places, blocks);
    this.stack = roomFor(this.stack, blocks);
    this.next = roomFor(this.next, blocks);
    this.seen = zerosFor(this.seen, blocks);
  }
}
