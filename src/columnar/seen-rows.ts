import { int32, trimmed, zeros } from './pool.ts';
import { hashesOf } from './row-set.ts';
import { align, merged } from './texts.ts';
import type { Vector } from './vector.ts';

/** Rows seen so far, by value; open addressing. */
export class SeenRows {
  private count = 0;
  private capacity = 64;
  /** By place of the table one more than the number of the row. */
  private numbers = zeros(128);
  private hashes = int32(64);
  private readonly cells: Int32Array[];
  private readonly texts: (readonly string[] | null)[];

  constructor(columns: number) {
    this.cells = Array.from({ length: columns }, () => int32(64));
    this.texts = new Array(columns).fill(null);
  }

  /** Adds rows; answers which of them were not there before, the first of equal ones. */
  add(columns: readonly Vector[], rows: number): Int32Array {
    this.reserve(rows);
    const values = columns.map((column, at) => this.aligned(column, at));
    const hashes = hashesOf(values, rows);
    const fresh = int32(rows);
    let found = 0;
    for (let row = 0; row < rows; row++) if (this.addRow(values, row, hashes[row] as number)) fresh[found++] = row;
    return trimmed(fresh, found);
  }

  /** Texts seen before keep their places. */
  private aligned(column: Vector, at: number): Vector {
    if (column.texts === null) return column;
    const known = this.texts[at] ?? null;
    const texts = known === null ? column.texts : merged(known, column.texts);
    this.texts[at] = texts;
    return align(column, texts);
  }

  private addRow(values: readonly Vector[], row: number, hash: number): boolean {
    const { numbers, hashes } = this;
    const mask = numbers.length - 1;
    let at = hash & mask;
    for (let number = numbers[at] as number; number > 0; number = numbers[at] as number) {
      if (hashes[number - 1] === hash && this.isAt(number - 1, values, row)) return false;
      at = (at + 1) & mask;
    }
    const number = this.count++;
    numbers[at] = number + 1;
    hashes[number] = hash;
    for (let column = 0; column < values.length; column++) {
      const { data, mask: rowMask } = values[column] as Vector;
      (this.cells[column] as Int32Array)[number] = data[row & rowMask] as number;
    }
    return true;
  }

  private isAt(number: number, values: readonly Vector[], row: number): boolean {
    for (let column = 0; column < values.length; column++) {
      const { data, mask } = values[column] as Vector;
      if ((this.cells[column] as Int32Array)[number] !== data[row & mask]) return false;
    }
    return true;
  }

  private reserve(more: number): void {
    if (this.count + more <= this.capacity) return;
    while (this.capacity < this.count + more) this.capacity *= 2;
    this.hashes = grown(this.hashes, this.capacity);
    this.cells.forEach((cells, at) => {
      this.cells[at] = grown(cells, this.capacity);
    });
    this.numbers = zeros(this.capacity * 2);
    const mask = this.numbers.length - 1;
    for (let number = 0; number < this.count; number++) {
      let at = (this.hashes[number] as number) & mask;
      while ((this.numbers[at] as number) > 0) at = (at + 1) & mask;
      this.numbers[at] = number + 1;
    }
  }
}

function grown(from: Int32Array, length: number): Int32Array {
  const to = int32(length);
  to.set(from);
  return to;
}
