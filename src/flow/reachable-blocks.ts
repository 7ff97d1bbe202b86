import { adjacency } from './adjacency.ts';
import { entryBlock, type UnitGraph } from './unit-graph.ts';

/** By block, 1 when a path leads to it from the entry. */
export function reachableBlocks(graph: UnitGraph): Uint8Array {
  const { blocks } = graph;
  const { first, targets } = adjacency(graph, false);
  const reached = new Uint8Array(blocks);
  const stack = [entryBlock];
  reached[entryBlock] = 1;
  while (stack.length > 0) {
    const block = stack.pop() as number;
    for (let at = first[block] as number; at < (first[block + 1] as number); at++) {
      const target = targets[at] as number;
      if (reached[target] === 1) continue;
      reached[target] = 1;
      stack.push(target);
    }
  }
  return reached;
}
