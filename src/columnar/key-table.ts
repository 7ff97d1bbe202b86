import type { FilePlaces } from './file-places.ts';
import { align } from './texts.ts';
import { absent, type Vector } from './vector.ts';

/** Rows with equal keys share a slot. */
export interface KeyTable {
  readonly slots: number;
  /** Slot of each row the table was made of; -1 where a key is null and nulls are left out. */
  readonly built: Int32Array;
  /** Slots of other rows; -1 where no row of the table has these keys, or one is null. */
  probe(keys: readonly Vector[], rows: number): Int32Array;
}

/** A table of keys (file, node), without hashing; null when some key is no node of the batch. */
export function nodeTable(file: Vector, node: Vector, rows: number, places: FilePlaces): KeyTable | null {
  const slotsOf = (files: Vector, nodes: Vector, count: number): Int32Array => {
    const slots = new Int32Array(count);
    for (let row = 0; row < count; row++)
      slots[row] = places.of(files.data[row & files.mask] as number, nodes.data[row & nodes.mask] as number);
    return slots;
  };
  const built = slotsOf(file, node, rows);
  for (let row = 0; row < rows; row++) {
    if (built[row] !== -1) continue;
    if (file.data[row & file.mask] !== absent && node.data[row & node.mask] !== absent) return null;
  }
  return {
    slots: places.total,
    built,
    probe: ([files, nodes], count) => slotsOf(files as Vector, nodes as Vector, count),
  };
}

const largestGrid = 1 << 16;

/** A table of keys out of small ranges from 0, without hashing; null when the ranges are not small. */
export function gridTable(keys: readonly Vector[], rows: number): KeyTable | null {
  const sizes = keys.map((key) => sizeOf(key, rows));
  const slots = sizes.reduce((product, size) => product * size, 1);
  if (keys.length === 0 || !(slots <= largestGrid)) return null;
  const slotsOf = (vectors: readonly Vector[], count: number): Int32Array => {
    const found = new Int32Array(count);
    for (let at = 0; at < vectors.length; at++) {
      const { data, mask } = vectors[at] as Vector;
      const size = sizes[at] as number;
      for (let row = 0; row < count; row++) {
        const value = data[row & mask] as number;
        const slot = found[row] as number;
        found[row] = slot < 0 || value < 0 || value >= size ? -1 : slot * size + value;
      }
    }
    return found;
  };
  return {
    slots,
    built: slotsOf(keys, rows),
    probe: (others, count) =>
      slotsOf(
        others.map((other, at) => align(other, (keys[at] as Vector).texts)),
        count,
      ),
  };
}

/** One more than the largest value; not a number when one is negative and no null. */
function sizeOf({ data, mask }: Vector, rows: number): number {
  let size = 1;
  for (let row = 0; row < rows; row++) {
    const value = data[row & mask] as number;
    if (value >= size) size = value + 1;
    else if (value < 0 && value !== absent) return Number.NaN;
  }
  return size;
}

/** A table of any keys. `nulls` says whether rows with null keys are left out or grouped like other values. */
export function hashTable(keys: readonly Vector[], rows: number, nulls: 'leave' | 'group'): KeyTable {
  const set = new RowSet(keys, rows);
  const skipped = nulls === 'leave' ? nullRows(keys, rows) : null;
  const built = new Int32Array(rows);
  const hashes = hashesOf(keys, rows);
  for (let row = 0; row < rows; row++) built[row] = skipped?.[row] ? -1 : set.add(row, hashes[row] as number);
  return {
    slots: set.size,
    built,
    probe: (others, count) => {
      const probe = others.map((other, at) => align(other, (keys[at] as Vector).texts));
      const unmatched = nulls === 'leave' ? nullRows(probe, count) : null;
      const found = hashesOf(probe, count);
      for (let row = 0; row < count; row++)
        found[row] = unmatched?.[row] ? -1 : set.find(probe, row, found[row] as number);
      return found;
    },
  };
}

/** Rows of some columns, each set of equal ones once; open addressing. */
class RowSet {
  size = 0;
  private readonly mask: number;
  /** By place of the table one more than the number of the set. */
  private readonly numbers: Int32Array;
  private readonly firstRow: Int32Array;

  constructor(
    private readonly keys: readonly Vector[],
    rows: number,
  ) {
    let capacity = 16;
    while (capacity < rows * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.numbers = new Int32Array(capacity);
    this.firstRow = new Int32Array(rows);
  }

  /** Number of the set a row of the keys belongs to. */
  add(row: number, hash: number): number {
    const { numbers, mask, keys, firstRow } = this;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const number = (numbers[at] as number) - 1;
      if (number < 0) {
        numbers[at] = this.size + 1;
        firstRow[this.size] = row;
        return this.size++;
      }
      if (sameKeys(keys, firstRow[number] as number, keys, row)) return number;
    }
  }

  /** Number of the set with the same values; -1 without. */
  find(probe: readonly Vector[], row: number, hash: number): number {
    const { numbers, mask, keys, firstRow } = this;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const number = (numbers[at] as number) - 1;
      if (number < 0 || sameKeys(keys, firstRow[number] as number, probe, row)) return number;
    }
  }
}

function hashesOf(keys: readonly Vector[], rows: number): Int32Array {
  const hashes = new Int32Array(rows);
  for (const { data, mask } of keys) {
    for (let row = 0; row < rows; row++) {
      const mixed = Math.imul((hashes[row] as number) ^ (data[row & mask] as number), 0x85ebca6b);
      hashes[row] = mixed ^ (mixed >>> 15);
    }
  }
  return hashes;
}

function sameKeys(left: readonly Vector[], leftRow: number, right: readonly Vector[], rightRow: number): boolean {
  for (let at = 0; at < left.length; at++) {
    const one = left[at] as Vector;
    const other = right[at] as Vector;
    if (one.data[leftRow & one.mask] !== other.data[rightRow & other.mask]) return false;
  }
  return true;
}

/** 1 for each row in which a key is null. */
function nullRows(keys: readonly Vector[], rows: number): Uint8Array | null {
  const found = keys.filter(({ data }) => data.includes(absent));
  if (found.length === 0) return null;
  const hasNull = new Uint8Array(rows);
  for (const { data, mask } of found)
    for (let row = 0; row < rows; row++) if (data[row & mask] === absent) hasNull[row] = 1;
  return hasNull;
}
