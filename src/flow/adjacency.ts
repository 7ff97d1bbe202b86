import type { Adjacency } from './dominators.ts';
import type { UnitGraph } from './unit-graph.ts';

/** The edges of a unit by the block they leave, or turned around by the block they enter. */
export function adjacency({ blocks, edges }: UnitGraph, turned: boolean): Adjacency {
  const { cells, rows, width } = edges;
  const [from, to] = turned ? [1, 0] : [0, 1];
  const first = new Int32Array(blocks + 1);
  for (let at = 0; at < rows * width; at += width) {
    const block = cells[at + from] as number;
    first[block + 1] = (first[block + 1] as number) + 1;
  }
  for (let block = 0; block < blocks; block++)
    first[block + 1] = (first[block + 1] as number) + (first[block] as number);
  const place = first.slice();
  const targets = new Int32Array(rows);
  for (let at = 0; at < rows * width; at += width) {
    const block = cells[at + from] as number;
    targets[place[block] as number] = cells[at + to] as number;
    place[block] = (place[block] as number) + 1;
  }
  return { first, targets };
}
