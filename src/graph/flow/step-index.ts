import { NumberSlots } from './number-slots.ts';

type Compare = (left: number, right: number) => number;

/** Rows of a store by a number they have, laid out one number after the other. */
export class StepIndex {
  static readonly empty = new StepIndex(new Int32Array(1), new Int32Array(0), null);

  private constructor(
    /** By number, or by its slot: where its rows begin; they end where those of the next one begin. */
    private readonly starts: Int32Array,
    /** The rows. */
    readonly order: Int32Array,
    /** Where few of the numbers have rows, which slots these have. */
    private readonly slots: NumberSlots | null,
  ) {}

  /** By the numbers in `column`, of which there are `numbers`; `compare` says in which order rows of one number come. */
  static of(column: Int32Array, numbers: number, compare: Compare): StepIndex {
    if (column.length * sparse > numbers) return StepIndex.laidOut(column, numbers, compare, null);
    const slots = new NumberSlots(column.length, numbers);
    const slotted = column.map((number) => slots.of(number));
    return StepIndex.laidOut(slotted, slots.size, compare, slots);
  }

  private static laidOut(column: Int32Array, numbers: number, compare: Compare, slots: NumberSlots | null): StepIndex {
    const starts = new Int32Array(numbers + 1);
    for (const number of column) starts[number] = (starts[number] as number) + 1;
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    const order = new Int32Array(column.length);
    for (let row = column.length - 1; row >= 0; row--) {
      const number = column[row] as number;
      const at = (starts[number] as number) - 1;
      starts[number] = at;
      order[at] = row;
    }
    for (let number = 0; number < numbers; number++)
      sortRows(order, starts[number] as number, starts[number + 1] as number, compare);
    return new StepIndex(starts, order, slots);
  }

  /** Where the rows of a number begin; a number that is newer than the index, or none, has no rows. */
  first(number: number): number {
    const at = this.slots === null ? number : this.slots.find(number);
    return at < 0 ? 0 : (this.starts[at] ?? 0);
  }

  end(number: number): number {
    const at = this.slots === null ? number : this.slots.find(number);
    return at < 0 ? 0 : (this.starts[at + 1] ?? this.starts[at] ?? 0);
  }
}

/** Where so many times the rows are fewer than the numbers, most numbers have none. */
const sparse = 4;

/** So few rows are sorted by inserting one after the other. */
const few = 16;

/** Almost every place has a few steps only: so it costs less than to sort all rows at once. */
function sortRows(order: Int32Array, first: number, end: number, compare: Compare): void {
  if (end - first > few) {
    order.subarray(first, end).sort(compare);
    return;
  }
  for (let at = first + 1; at < end; at++) {
    const row = order[at] as number;
    let to = at;
    for (; to > first && compare(order[to - 1] as number, row) > 0; to--) order[to] = order[to - 1] as number;
    order[to] = row;
  }
}
