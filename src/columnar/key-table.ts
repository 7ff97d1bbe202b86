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

/** A table of any keys. `nulls` says whether rows with null keys are left out or grouped like other values. */
export function hashTable(keys: readonly Vector[], rows: number, nulls: 'leave' | 'group'): KeyTable {
  let capacity = 16;
  while (capacity < rows * 2) capacity *= 2;
  const heads = new Int32Array(capacity).fill(-1);
  const firstRow = new Int32Array(rows);
  const built = new Int32Array(rows);
  let slots = 0;

  const find = (probe: readonly Vector[], row: number): number => {
    let at = hashOf(probe, row) & (capacity - 1);
    for (;;) {
      const slot = heads[at] as number;
      if (slot < 0) return -1 - at;
      if (sameKeys(keys, firstRow[slot] as number, probe, row)) return slot;
      at = (at + 1) & (capacity - 1);
    }
  };

  for (let row = 0; row < rows; row++) {
    if (nulls === 'leave' && hasNull(keys, row)) {
      built[row] = -1;
      continue;
    }
    const found = find(keys, row);
    if (found < 0) {
      heads[-1 - found] = slots;
      firstRow[slots] = row;
    }
    built[row] = found < 0 ? slots++ : found;
  }
  return {
    slots,
    built,
    probe: (others, count) => {
      const probe = others.map((other, at) => align(other, (keys[at] as Vector).texts));
      const found = new Int32Array(count);
      for (let row = 0; row < count; row++) {
        const slot = nulls === 'leave' && hasNull(probe, row) ? -1 : find(probe, row);
        found[row] = slot < 0 ? -1 : slot;
      }
      return found;
    },
  };
}

function hashOf(keys: readonly Vector[], row: number): number {
  let hash = 0x9e3779b9;
  for (let at = 0; at < keys.length; at++) {
    const { data, mask } = keys[at] as Vector;
    hash = Math.imul(hash ^ (data[row & mask] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}

function sameKeys(left: readonly Vector[], leftRow: number, right: readonly Vector[], rightRow: number): boolean {
  for (let at = 0; at < left.length; at++) {
    const [one, other] = [left[at] as Vector, right[at] as Vector];
    if (one.data[leftRow & one.mask] !== other.data[rightRow & other.mask]) return false;
  }
  return true;
}

function hasNull(keys: readonly Vector[], row: number): boolean {
  for (let at = 0; at < keys.length; at++) {
    const { data, mask } = keys[at] as Vector;
    if (data[row & mask] === absent) return true;
  }
  return false;
}
