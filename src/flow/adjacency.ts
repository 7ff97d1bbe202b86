import type { Adjacency } from './dominators.ts';
import { roomFor, zerosFor } from './scratch.ts';
import { exitBlock, type UnitGraph } from './unit-graph.ts';

/**
 * The edges of a unit by the block they leave, or turned around by the block they enter, with edges to the exit from some
 * `ends` more; memory is used again.
 */
export class UnitAdjacency implements Adjacency {
  first = new Int32Array(64);
  targets = new Int32Array(64);
  private place = new Int32Array(64);

  constructor(private readonly turned: boolean) {}

  load({ blocks, edges }: UnitGraph, ends: readonly number[] = []): void {
    const { cells, rows, width } = edges;
    const from = this.turned ? 1 : 0;
    const to = 1 - from;
    this.first = zerosFor(this.first, blocks + 1);
    this.place = roomFor(this.place, blocks);
    this.targets = roomFor(this.targets, rows + ends.length);
    const { first, place } = this;
    for (let at = 0; at < rows * width; at += width) this.count(cells[at + from] as number);
    for (const end of ends) this.count(this.turned ? exitBlock : end);
    for (let block = 0; block < blocks; block++) {
      place[block] = first[block] as number;
      first[block + 1] = (first[block + 1] as number) + (first[block] as number);
    }
    for (let at = 0; at < rows * width; at += width) this.put(cells[at + from] as number, cells[at + to] as number);
    for (const end of ends) {
      if (this.turned) this.put(exitBlock, end);
      else this.put(end, exitBlock);
    }
  }

  private count(block: number): void {
    this.first[block + 1] = (this.first[block + 1] as number) + 1;
  }

  private put(block: number, target: number): void {
    const at = this.place[block] as number;
    this.targets[at] = target;
    this.place[block] = at + 1;
  }
}
