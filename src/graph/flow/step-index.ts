/** Rows of a store, by their place in an order. */
export interface StepRows {
  readonly order: Int32Array;
  readonly first: number;
  readonly end: number;
}

const noRows: StepRows = { order: new Int32Array(0), first: 0, end: 0 };

/**
 * Rows by a number they have, laid out one number after the other. The order in which rows were added comes from the database,
 * which promises none; `compare` gives those of one number theirs.
 */
export class StepIndex {
  static readonly empty = new StepIndex(new Map(), new Int32Array(1), new Int32Array(0));

  private constructor(
    /** By number, its place among those that rows have; all numbers have one where most of them have rows. */
    private readonly slots: ReadonlyMap<number, number> | null,
    private readonly starts: Int32Array,
    private readonly order: Int32Array,
  ) {}

  static of(column: Int32Array, numbers: number, compare: (left: number, right: number) => number): StepIndex {
    const slots = column.length * 4 < numbers ? slotsOf(column) : null;
    const starts = new Int32Array((slots?.size ?? numbers) + 1);
    const slot = (row: number) => slots?.get(column[row] as number) ?? (column[row] as number);
    for (let row = 0; row < column.length; row++) {
      const at = slot(row) + 1;
      starts[at] = (starts[at] as number) + 1;
    }
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    const next = starts.slice();
    const order = new Int32Array(column.length);
    for (let row = 0; row < column.length; row++) {
      const at = slot(row);
      order[next[at] as number] = row;
      next[at] = (next[at] as number) + 1;
    }
    for (let at = 1; at < starts.length; at++) {
      const [first, end] = [starts[at - 1] as number, starts[at] as number];
      if (end - first > 1) order.subarray(first, end).sort(compare);
    }
    return new StepIndex(slots, starts, order);
  }

  of(number: number): StepRows {
    const slot = this.slots ? this.slots.get(number) : number;
    if (slot === undefined || slot + 1 >= this.starts.length) return noRows;
    const [first, end] = [this.starts[slot] as number, this.starts[slot + 1] as number];
    return first === end ? noRows : { order: this.order, first, end };
  }
}

function slotsOf(column: Int32Array): ReadonlyMap<number, number> {
  const slots = new Map<number, number>();
  for (const number of column) if (!slots.has(number)) slots.set(number, slots.size);
  return slots;
}
