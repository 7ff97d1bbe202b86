import type { Expression } from '../relation/expression.ts';
import type { FilePlaces } from './file-places.ts';
import { isFile } from './is-file.ts';
import { gridTable, hashTable, type KeyTable, nodeTable } from './key-table.ts';
import { int32, zeros } from './pool.ts';
import type { Vector } from './vector.ts';

/** Rows by their keys: those of one slot as a chain, in order. */
export interface JoinIndex {
  readonly table: KeyTable;
  /** By slot the first row and one more; 0 without. */
  readonly first: Int32Array;
  /** By row the next one of the slot and one more; null when every slot has one row at most. */
  readonly next: Int32Array | null;
}

/**
 * The index of a side of a join that `probes` rows look into. Most keys are file and node, and need no hashing unless rows
 * are so few that a table of all nodes costs more.
 */
export function joinIndex(
  keys: readonly Vector[],
  expressions: readonly Expression[],
  rows: number,
  probes: number,
  places: FilePlaces,
): JoinIndex {
  const [file, node] = keys;
  const ofNodes = keys.length === 2 && isFile(expressions[0]) && (rows + probes) * 32 > places.total;
  const table =
    (ofNodes ? nodeTable(file as Vector, node as Vector, rows, places) : gridTable(keys, rows)) ??
    hashTable(keys, rows);
  return indexed(table);
}

function indexed(table: KeyTable): JoinIndex {
  const { built, slots } = table;
  const first = zeros(slots);
  const next = int32(built.length);
  let isUnique = true;
  for (let row = built.length - 1; row >= 0; row--) {
    const slot = built[row] as number;
    if (slot < 0) continue;
    const after = first[slot] as number;
    if (after > 0) isUnique = false;
    next[row] = after;
    first[slot] = row + 1;
  }
  return { table, first, next: isUnique ? null : next };
}
