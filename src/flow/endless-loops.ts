import type { Adjacency } from './dominators.ts';

/**
 * The heads of loops that never end, nested ones by the innermost: one block for each group of blocks that lead to each other
 * and nowhere else. With an edge from each head to the exit, every block has a way there, and what is decided inside such a
 * loop is decided as in a loop that its head may leave. `stuck` says from which blocks there is none; `places` orders them.
 */
export function endlessLoopHeads(
  stuck: Uint8Array,
  forward: Adjacency,
  backward: Adjacency,
  places: Int32Array,
): readonly number[] {
  const heads: number[] = [];
  const settled = stuck.map((each) => 1 - each);
  // What is finished last on the way against the edges lies in a group that leads nowhere else (Kosaraju, Sharir 1981).
  for (const block of finishingOrder(stuck, backward).reverse()) {
    if (settled[block] === 1) continue;
    const loop = reached(block, forward, settled);
    heads.push(loop.reduce((first, each) => ((places[each] as number) < (places[first] as number) ? each : first)));
    for (const each of reached(block, backward, settled)) settled[each] = 1;
  }
  return heads;
}

/** The blocks among which a search stays, in the order in which it leaves them. */
function finishingOrder(among: Uint8Array, { first, targets }: Adjacency): number[] {
  const order: number[] = [];
  const open = among.slice();
  const path: { readonly block: number; edge: number }[] = [];
  const enter = (block: number) => {
    open[block] = 0;
    path.push({ block, edge: first[block] as number });
  };
  for (let root = 0; root < among.length; root++) {
    if (open[root] === 1) enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      if (top.edge === first[top.block + 1]) {
        order.push(top.block);
        path.pop();
        continue;
      }
      const target = targets[top.edge++] as number;
      if (open[target] === 1) enter(target);
    }
  }
  return order;
}

/** All blocks a block leads to, and itself, but those that are settled. */
function reached(from: number, { first, targets }: Adjacency, settled: Uint8Array): readonly number[] {
  const found = new Set([from]);
  for (const block of found)
    for (let edge = first[block] as number; edge < (first[block + 1] as number); edge++) {
      const target = targets[edge] as number;
      if (settled[target] === 0) found.add(target);
    }
  return [...found];
}
