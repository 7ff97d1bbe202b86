import type { Adjacency } from './dominators.ts';
import { roomFor, zerosFor } from './scratch.ts';
import type { UnitGraph } from './unit-graph.ts';

/** The edges of a unit by the block they leave, or turned around by the block they enter; memory is used again. */
export class UnitAdjacency implements Adjacency {
  first = new Int32Array(64);
  targets = new Int32Array(64);
  private place = new Int32Array(64);

  constructor(private readonly turned: boolean) {}

  load({ blocks, edges }: UnitGraph): void {
    const { cells, rows, width } = edges;
    const from = this.turned ? 1 : 0;
    const to = 1 - from;
    this.first = zerosFor(this.first, blocks + 1);
    this.place = roomFor(this.place, blocks);
    this.targets = roomFor(this.targets, rows);
    const { first, place, targets } = this;
    for (let at = 0; at < rows * width; at += width) {
      const block = cells[at + from] as number;
      first[block + 1] = (first[block + 1] as number) + 1;
    }
    for (let block = 0; block < blocks; block++) {
      place[block] = first[block] as number;
      first[block + 1] = (first[block + 1] as number) + (first[block] as number);
    }
    for (let at = 0; at < rows * width; at += width) {
      const block = cells[at + from] as number;
      targets[place[block] as number] = cells[at + to] as number;
      place[block] = (place[block] as number) + 1;
    }
  }
}
