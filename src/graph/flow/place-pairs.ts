import { RowsBy } from './rows-by.ts';

/** The second of two places by the first. */
export class PlacePairs {
  private readonly rows: RowsBy;

  constructor(
    firsts: Int32Array,
    private readonly seconds: Int32Array,
    among?: (row: number) => boolean,
  ) {
    this.rows = new RowsBy(firsts, among);
  }

  has(first: number): boolean {
    return this.rows.has(first);
  }

  /** The last one, where only one is expected. */
  get(first: number): number | undefined {
    const row = this.rows.last(first);
    return row < 0 ? undefined : this.seconds[row];
  }

  all(first: number): readonly number[] {
    return this.rows.all(first).map((row) => this.seconds[row] as number);
  }
}
