import type { Expression } from '../relation/expression.ts';
import type { FilePlaces } from './file-places.ts';
import { gridTable, hashTable, type KeyTable, nodeTable } from './key-table.ts';
import type { Vector } from './vector.ts';

/** Rows by their keys: those of one slot as a chain, in order. */
export interface JoinIndex {
  readonly table: KeyTable;
  /** By slot the first row and one more; 0 without. */
  readonly first: Int32Array;
  /** By row the next one of the slot and one more; null when every slot has one row at most. */
  readonly next: Int32Array | null;
}

/** Indexes made before, by their key columns. */
export type KnownIndexes = WeakMap<Vector, WeakMap<Vector, JoinIndex>>;

/**
 * The index of a side of a join. Most keys are file and node, and need no hashing; such an index is kept, for the syntax
 * nodes are joined again and again.
 */
export function joinIndex(
  keys: readonly Vector[],
  expressions: readonly Expression[],
  rows: number,
  places: FilePlaces,
  known: KnownIndexes,
): JoinIndex {
  const [file, node] = keys;
  if (!file || !node || keys.length !== 2 || !isFile(expressions[0]) || rows * 16 < places.total)
    return indexed(gridTable(keys, rows) ?? hashTable(keys, rows, 'leave'));
  const found = known.get(file)?.get(node);
  if (found) return found;
  const index = indexed(nodeTable(file, node, rows, places) ?? hashTable(keys, rows, 'leave'));
  const ofFile = known.get(file) ?? new WeakMap<Vector, JoinIndex>();
  known.set(file, ofFile.set(node, index));
  return index;
}

/** Only a guess that saves work: a key that is no node makes the table a hash table. */
const isFile = (expression: Expression | undefined): boolean =>
  expression?.kind === 'column' && /(^|\.)file$/.test(expression.name);

function indexed(table: KeyTable): JoinIndex {
  const { built, slots } = table;
  const first = new Int32Array(slots);
  const next = new Int32Array(built.length);
  let isUnique = true;
  for (let row = built.length - 1; row >= 0; row--) {
    const slot = built[row] as number;
    if (slot < 0) continue;
    const after = first[slot] as number;
    if (after > 0) {
      next[row] = after;
      isUnique = false;
    }
    first[slot] = row + 1;
  }
  return { table, first, next: isUnique ? null : next };
}
