/** Rows of a store, by their place in an order. */
export interface StepRows {
  readonly order: Int32Array;
  readonly first: number;
  readonly end: number;
}

const noRows: StepRows = { order: new Int32Array(0), first: 0, end: 0 };

/** Rows by a number they have, laid out one number after the other. */
export class StepIndex {
  static readonly empty = new StepIndex(new Map(), new Int32Array(1), new Int32Array(0));

  private constructor(
    /** By number, its place among those that rows have; all numbers have one where most of them have rows. */
    private readonly slots: ReadonlyMap<number, number> | null,
    private readonly starts: Int32Array,
    private readonly order: Int32Array,
  ) {}

  /** By the numbers in `column`, of which there are `numbers`; rows of one number are in the order they have in `rows`. */
  static of(column: Int32Array, numbers: number, rows: Int32Array): StepIndex {
    const slots = column.length * 4 < numbers ? slotsOf(column) : null;
    const slotOf = slots ? column.map((number) => slots.get(number) as number) : column;
    const starts = new Int32Array((slots?.size ?? numbers) + 1);
    for (const slot of slotOf) starts[slot + 1] = (starts[slot + 1] as number) + 1;
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    const next = starts.slice();
    const order = new Int32Array(column.length);
    for (const row of rows) {
      const at = slotOf[row] as number;
      order[next[at] as number] = row;
      next[at] = (next[at] as number) + 1;
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
