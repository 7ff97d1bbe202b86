/** Rows by a number they have, those of one number in their order; without an object for each. */
export class RowsBy {
  /** By hash of a number: the first row of the chain, and 1; 0 where none is. */
  private readonly heads: Int32Array;
  /** By row: the next one of its chain, and 1. */
  private readonly nexts: Int32Array;

  /** `among`: whether a row counts at all. */
  constructor(
    private readonly keys: Int32Array,
    among: (row: number) => boolean = () => true,
  ) {
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2))));
    this.nexts = new Int32Array(keys.length);
    for (let row = keys.length - 1; row >= 0; row--) {
      if (!among(row)) continue;
      const slot = this.slotOf(keys[row] as number);
      this.nexts[row] = this.heads[slot] as number;
      this.heads[slot] = row + 1;
    }
  }

  has(key: number): boolean {
    return this.first(key) >= 0;
  }

  /** The first row of a number, or -1. */
  first(key: number): number {
    return this.from((this.heads[this.slotOf(key)] as number) - 1, key);
  }

  /** The row with the same number after a row, or -1. */
  next(row: number): number {
    return this.from((this.nexts[row] as number) - 1, this.keys[row] as number);
  }

  last(key: number): number {
    let found = -1;
    for (let row = this.first(key); row >= 0; row = this.next(row)) found = row;
    return found;
  }

  all(key: number): readonly number[] {
    const rows: number[] = [];
    for (let row = this.first(key); row >= 0; row = this.next(row)) rows.push(row);
    return rows;
  }

  private from(row: number, key: number): number {
    let at = row;
    while (at >= 0 && this.keys[at] !== key) at = (this.nexts[at] as number) - 1;
    return at;
  }

  private slotOf(key: number): number {
    const mixed = Math.imul(key, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & (this.heads.length - 1);
  }
}
