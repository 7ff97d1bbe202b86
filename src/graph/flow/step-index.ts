/** Rows of a store by a number they have, laid out one number after the other. */
export class StepIndex {
  static readonly empty = new StepIndex(new Int32Array(1), new Int32Array(0));

  private constructor(
    /** By number, where its rows begin; they end where those of the next one begin. */
    private readonly starts: Int32Array,
    /** The rows. */
    readonly order: Int32Array,
  ) {}

  /** By the numbers in `column`, of which there are `numbers`; rows of one number are in the order they have in `rows`. */
  static of(column: Int32Array, numbers: number, rows: Int32Array): StepIndex {
    const starts = new Int32Array(numbers + 1);
    for (const number of column) starts[number + 1] = (starts[number + 1] as number) + 1;
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    const next = starts.slice();
    const order = new Int32Array(column.length);
    for (const row of rows) {
      const number = column[row] as number;
      order[next[number] as number] = row;
      next[number] = (next[number] as number) + 1;
    }
    return new StepIndex(starts, order);
  }

  /** Where the rows of a number begin; a number that is newer than the index, or none, has no rows. */
  first(number: number): number {
    return this.starts[number] ?? 0;
  }

  end(number: number): number {
    return this.starts[number + 1] ?? this.first(number);
  }
}
