import type { FilePlaces } from './file-places.ts';
import { int32 } from './pool.ts';
import { nullRows, RowSet } from './row-set.ts';
import { align } from './texts.ts';
import { absent, type Vector } from './vector.ts';

/** Rows with equal keys share a slot. */
export interface KeyTable {
  readonly slots: number;
  /** Slot of each row the table was made of; -1 where a key is null. */
  readonly built: Int32Array;
  /** Slots of other rows; -1 where no row of the table has these keys, or one is null. */
  probe(keys: readonly Vector[], rows: number): Int32Array;
}

/** A table of keys (file, node), without hashing; null when some key is no node of the batch. */
export function nodeTable(file: Vector, node: Vector, rows: number, places: FilePlaces): KeyTable | null {
  const built = places.of(file, node, rows);
  for (let row = 0; row < rows; row++) {
    if (built[row] !== -1) continue;
    if (file.data[row & file.mask] !== absent && node.data[row & node.mask] !== absent) return null;
  }
  return {
    slots: places.total,
    built,
    probe: ([files, nodes], count) => places.of(files as Vector, nodes as Vector, count),
  };
}

const largestGrid = 1 << 16;

/** A table of keys out of small ranges from 0, without hashing; null when the ranges are not small. */
export function gridTable(keys: readonly Vector[], rows: number): KeyTable | null {
  const sizes = keys.map((key) => sizeOf(key, rows));
  const slots = sizes.reduce((product, size) => product * size, 1);
  if (keys.length === 0 || !(slots <= largestGrid)) return null;
  const slotsOf = (vectors: readonly Vector[], count: number): Int32Array => {
    const found = int32(count).fill(0);
    for (let at = 0; at < vectors.length; at++) narrow(found, vectors[at] as Vector, sizes[at] as number);
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

/** The place in the grid so far, within one more key. */
function narrow(found: Int32Array, { data, mask }: Vector, size: number): void {
  for (let row = 0; row < found.length; row++) {
    const value = data[row & mask] as number;
    const slot = found[row] as number;
    found[row] = slot < 0 || value < 0 || value >= size ? -1 : slot * size + value;
  }
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

/** A table of any keys. */
export function hashTable(keys: readonly Vector[], rows: number): KeyTable {
  const set = new RowSet(keys, rows);
  const built = set.addAll(rows, nullRows(keys, rows));
  return {
    slots: set.size,
    built,
    probe: (others, count) => {
      const probe = others.map((other, at) => align(other, (keys[at] as Vector).texts));
      return set.findAll(probe, count, nullRows(probe, count));
    },
  };
}
