import { int32, zeros } from './pool.ts';
import { absent, type Vector } from './vector.ts';

/** Rows of some columns, each set of equal ones once; open addressing. */
export class RowSet {
  size = 0;
  /** By number of a set its first row. */
  readonly firstRow: Int32Array;
  private readonly mask: number;
  /** By place of the table one more than the number of the set. */
  private readonly numbers: Int32Array;

  constructor(
    private readonly keys: readonly Vector[],
    rows: number,
  ) {
    let capacity = 16;
    while (capacity < rows * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.numbers = zeros(capacity);
    this.firstRow = int32(rows);
  }

  /** Number of the set each row of the keys belongs to; -1 for those left out. */
  addAll(rows: number, left: Uint8Array | null): Int32Array {
    const { numbers, mask, keys, firstRow } = this;
    const sets = hashesOf(keys, rows);
    for (let row = 0; row < rows; row++) {
      if (left !== null && left[row] === 1) {
        sets[row] = -1;
        continue;
      }
      let at = (sets[row] as number) & mask;
      let number = (numbers[at] as number) - 1;
      while (number >= 0 && !sameKeys(keys, firstRow[number] as number, keys, row)) {
        at = (at + 1) & mask;
        number = (numbers[at] as number) - 1;
      }
      if (number < 0) {
        number = this.size++;
        numbers[at] = number + 1;
        firstRow[number] = row;
      }
      sets[row] = number;
    }
    return sets;
  }

  /** Number of the set with the same values as each row; -1 without, and for rows left out. */
  findAll(probe: readonly Vector[], rows: number, left: Uint8Array | null): Int32Array {
    const { numbers, mask, keys, firstRow } = this;
    const sets = hashesOf(probe, rows);
    for (let row = 0; row < rows; row++) {
      if (left !== null && left[row] === 1) {
        sets[row] = -1;
        continue;
      }
      let at = (sets[row] as number) & mask;
      let number = (numbers[at] as number) - 1;
      while (number >= 0 && !sameKeys(keys, firstRow[number] as number, probe, row)) {
        at = (at + 1) & mask;
        number = (numbers[at] as number) - 1;
      }
      sets[row] = number;
    }
    return sets;
  }
}

export function hashesOf(keys: readonly Vector[], rows: number): Int32Array {
  const hashes = zeros(rows);
  for (let at = 0; at < keys.length; at++) hashInto(hashes, keys[at] as Vector);
  return hashes;
}

function hashInto(hashes: Int32Array, { data, mask }: Vector): void {
  for (let row = 0; row < hashes.length; row++) {
    const mixed = Math.imul((hashes[row] as number) ^ (data[row & mask] as number), 0x85ebca6b);
    hashes[row] = mixed ^ (mixed >>> 15);
  }
}

function sameKeys(left: readonly Vector[], leftRow: number, right: readonly Vector[], rightRow: number): boolean {
  for (let at = 0; at < left.length; at++) {
    const one = left[at] as Vector;
    const other = right[at] as Vector;
    if (one.data[leftRow & one.mask] !== other.data[rightRow & other.mask]) return false;
  }
  return true;
}

/** 1 for each row in which a key is null; null when there is none. */
export function nullRows(keys: readonly Vector[], rows: number): Uint8Array | null {
  let hasNull: Uint8Array | null = null;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as Vector;
    if (!holdsNull(key, rows)) continue;
    hasNull ??= new Uint8Array(rows);
    markNulls(key, hasNull);
  }
  return hasNull;
}

function holdsNull({ data, mask }: Vector, rows: number): boolean {
  const count = mask === 0 ? Math.min(1, rows) : rows;
  for (let row = 0; row < count; row++) if (data[row] === absent) return true;
  return false;
}

function markNulls({ data, mask }: Vector, rows: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) if (data[row & mask] === absent) rows[row] = 1;
}
