import { entryBlock, type UnitGraph } from './unit-graph.ts';

/** By block, 1 when a path leads to it from the entry. */
export function reachableBlocks(graph: UnitGraph): Uint8Array {
  const { blocks, edges } = graph;
  const { cells, rows } = edges;
  const first = new Int32Array(blocks + 1);
  for (let row = 0; row < rows; row++)
    first[(cells[row * 3] as number) + 1] = (first[(cells[row * 3] as number) + 1] as number) + 1;
  for (let block = 0; block < blocks; block++)
    first[block + 1] = (first[block + 1] as number) + (first[block] as number);
  const place = first.slice();
  const targets = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const source = cells[row * 3] as number;
    targets[place[source] as number] = cells[row * 3 + 1] as number;
    place[source] = (place[source] as number) + 1;
  }
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
