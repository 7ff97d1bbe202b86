import { reversePostorder } from './reverse-postorder.ts';

/** Edges of a graph of blocks: those of block b are `targets[first[b]]` to `targets[first[b + 1] - 1]`. */
export interface Adjacency {
  readonly first: Int32Array;
  readonly targets: Int32Array;
}

/**
 * Immediate dominators of the blocks that can be reached from `root`, by the iteration of Cooper, Harvey and Kennedy
 * (2001); -1 for the root and for blocks that cannot. With the edges turned around they are post-dominators.
 */
export function dominators(root: number, blocks: number, forward: Adjacency, backward: Adjacency): Int32Array {
  const { order, places } = reversePostorder(root, blocks, forward);
  const idom = new Int32Array(blocks).fill(-1);
  idom[root] = root;
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = 1; at < order.length; at++) {
      const block = order[at] as number;
      let found = -1;
      for (let edge = backward.first[block] as number; edge < (backward.first[block + 1] as number); edge++) {
        const before = backward.targets[edge] as number;
        if (idom[before] === -1) continue;
        found = found === -1 ? before : meet(found, before, idom, places);
      }
      if (idom[block] === found) continue;
      idom[block] = found;
      changed = true;
    }
  }
  idom[root] = -1;
  return idom;
}

/** The nearest block that dominates both. */
function meet(left: number, right: number, idom: Int32Array, places: Int32Array): number {
  let [a, b] = [left, right];
  while (a !== b) {
    while ((places[a] as number) > (places[b] as number)) a = idom[a] as number;
    while ((places[b] as number) > (places[a] as number)) b = idom[b] as number;
  }
  return a;
}
