import type { RowStore } from '../row-store.ts';
import { roomFor, zerosFor } from '../scratch.ts';
import type { UnitFlow } from './unit-flow.ts';

/** The events of one unit after the other by block: those of block b are `rows[first[b]]` to `rows[first[b + 1] - 1]`. */
export class BlockEvents {
  first = new Int32Array(64);
  rows = new Int32Array(64);
  private place = new Int32Array(64);

  constructor(readonly events: RowStore) {}

  load({ blocks, firstBlock }: UnitFlow, from: number, to: number): void {
    const { events } = this;
    this.first = zerosFor(this.first, blocks + 1);
    this.place = roomFor(this.place, blocks);
    this.rows = roomFor(this.rows, to - from);
    const { first, place, rows } = this;
    for (let row = from; row < to; row++) {
      const block = events.get(row, 0) - firstBlock;
      first[block + 1] = (first[block + 1] as number) + 1;
    }
    for (let block = 0; block < blocks; block++) {
      place[block] = first[block] as number;
      first[block + 1] = (first[block + 1] as number) + (first[block] as number);
    }
    for (let row = from; row < to; row++) {
      const block = events.get(row, 0) - firstBlock;
      rows[place[block] as number] = row;
      place[block] = (place[block] as number) + 1;
    }
  }
}
