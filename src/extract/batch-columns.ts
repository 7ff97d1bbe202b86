import type { Columns } from '../model/column.ts';
import type { Table } from '../model/table.ts';
import type { TypedColumn } from './extraction-sink.ts';
import type { SpareMemory } from './spare-memory.ts';

type GrowingColumn = Uint8Array | Uint16Array | Int32Array;

/** Columns of a table that grow while the files of a batch are extracted, and leave as arrays of their exact length. */
export class BatchColumns<C extends Columns> {
  rows = 0;
  private arrays: Map<string, GrowingColumn>;
  private capacity: number;

  constructor(
    private readonly table: Table<C>,
    private readonly initialCapacity: number,
  ) {
    this.capacity = initialCapacity;
    this.arrays = this.allocate();
  }

  /** Makes room for `more` rows; arrays taken before are stale. */
  reserve(more: number): void {
    const needed = this.rows + more;
    if (needed <= this.capacity) return;
    const old = this.arrays;
    this.capacity = needed + (needed >> 2);
    this.arrays = this.allocate();
    for (const [name, array] of this.arrays) array.set((old.get(name) as GrowingColumn).subarray(0, this.rows));
  }

  get(name: keyof C & string): GrowingColumn {
    return this.arrays.get(name) as GrowingColumn;
  }

  /** The filled part of every column, in the order of the table and in one buffer; starts over. */
  take(memory: SpareMemory): TypedColumn[] {
    const arrays = [...this.arrays.values()];
    const buffer = memory.take(arrays.reduce((sum, array) => sum + wholeWords(array, this.rows), 0));
    let place = 0;
    const taken = arrays.map((array) => {
      const column = new (array.constructor as Int32ArrayConstructor)(buffer, place, this.rows);
      column.set(array.subarray(0, this.rows));
      place += wholeWords(array, this.rows);
      return column;
    });
    this.rows = 0;
    // One huge file should not hold its memory for the rest of the run.
    if (this.capacity > this.initialCapacity * 4) {
      this.capacity = this.initialCapacity;
      this.arrays = this.allocate();
    }
    return taken;
  }

  private allocate(): Map<string, GrowingColumn> {
    return new Map(
      Object.entries(this.table.columns).map(([name, { storage }]) => {
        const array = storage === 'uint8' ? Uint8Array : storage === 'uint16' ? Uint16Array : Int32Array;
        return [name, new array(this.capacity)];
      }),
    );
  }
}

const wholeWords = (array: GrowingColumn, rows: number): number => Math.ceil((array.BYTES_PER_ELEMENT * rows) / 4) * 4;
