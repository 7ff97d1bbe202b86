import { ReversePostorder } from './reverse-postorder.ts';
import { roomFor } from './scratch.ts';

/** Edges of a graph of blocks: those of block b are `targets[first[b]]` to `targets[first[b + 1] - 1]`. */
export interface Adjacency {
  readonly first: Int32Array;
  readonly targets: Int32Array;
}

/**
 * Immediate dominators of the blocks that can be reached from a root, by the iteration of Cooper, Harvey and Kennedy
 * (2001); -1 for the root and for blocks that cannot. With the edges turned around they are post-dominators. The memory is
 * used again for the next graph.
 */
export class Dominators {
  /** By block. */
  of = new Int32Array(64);
  private readonly reverse = new ReversePostorder();

  /** By block that can be reached: its place in an order in which each comes before those it leads to, loops aside. */
  get places(): Int32Array {
    return this.reverse.places;
  }

  find(root: number, blocks: number, forward: Adjacency, backward: Adjacency): void {
    this.reverse.find(root, blocks, forward);
    this.of = roomFor(this.of, blocks).fill(-1, 0, blocks);
    const { of: idom, reverse } = this;
    const { order, places, count } = reverse;
    const { first, targets } = backward;
    idom[root] = root;
    for (let changed = true; changed; ) {
      changed = false;
      for (let at = 1; at < count; at++) {
        const block = order[at] as number;
        const end = first[block + 1] as number;
        let found = -1;
        for (let edge = first[block] as number; edge < end; edge++) {
          const before = targets[edge] as number;
          if (idom[before] === -1) continue;
          found = found === -1 ? before : meet(found, before, idom, places);
        }
        if (idom[block] === found) continue;
        idom[block] = found;
        changed = true;
      }
    }
    idom[root] = -1;
  }
}

/** The nearest block that dominates both. */
function meet(left: number, right: number, idom: Int32Array, places: Int32Array): number {
  let a = left;
  let b = right;
  while (a !== b) {
    while ((places[a] as number) > (places[b] as number)) a = idom[a] as number;
    while ((places[b] as number) > (places[a] as number)) b = idom[b] as number;
  }
  return a;
}
