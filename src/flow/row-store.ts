/** Rows of integers that grow, cell after cell. */
export class RowStore {
  cells: Int32Array;
  rows = 0;

  constructor(
    readonly width: number,
    capacity = 1 << 10,
  ) {
    this.cells = new Int32Array(width * capacity);
  }

  /** Adds a row and gives the place of its first cell. */
  add(): number {
    const at = this.rows++ * this.width;
    if (at + this.width > this.cells.length) {
      const larger = new Int32Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    return at;
  }

  /** Adds a row with its cells. */
  append(cells: readonly number[]): void {
    const at = this.add();
    this.cells.set(cells, at);
  }

  get(row: number, cell: number): number {
    return this.cells[row * this.width + cell] as number;
  }

  set(row: number, cell: number, value: number): void {
    this.cells[row * this.width + cell] = value;
  }

  /** One cell of every row. */
  column(cell: number): Int32Array {
    const out = new Int32Array(this.rows);
    for (let row = 0, at = cell; row < this.rows; row++, at += this.width) out[row] = this.cells[at] as number;
    return out;
  }

  clear(): void {
    this.rows = 0;
  }
}
