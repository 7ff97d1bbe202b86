import type { FilePlaces } from './file-places.ts';
import { int32, trimmed, zeros } from './pool.ts';
import { RowSet } from './row-set.ts';
import type { Vector } from './vector.ts';

/** Rows with equal keys, nulls being equal: groups are numbered in the order in which they first appear. */
export interface Groups {
  readonly groupOf: Int32Array;
  readonly firstRow: Int32Array;
}

/** `ofNodes` says that the keys may be file and node; then no hashing is needed. */
export function groupRows(keys: readonly Vector[], rows: number, places: FilePlaces, ofNodes: boolean): Groups {
  const [file, node] = keys;
  const byNode = ofNodes && keys.length === 2 ? groupNodes(file as Vector, node as Vector, rows, places) : null;
  if (byNode) return byNode;
  const set = new RowSet(keys, rows);
  const groupOf = set.addAll(rows, null);
  return { groupOf, firstRow: set.firstRow.subarray(0, set.size) };
}

/** Null when the keys are not all nodes of the batch, or too few to be worth a table of all nodes. */
function groupNodes(files: Vector, nodes: Vector, rows: number, places: FilePlaces): Groups | null {
  if (rows * 32 < places.total) return null;
  const groupOf = places.of(files, nodes, rows);
  const numbers = zeros(places.total);
  const firstRow = int32(rows);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const place = groupOf[row] as number;
    if (place < 0) return null;
    let number = numbers[place] as number;
    if (number === 0) {
      firstRow[size++] = row;
      number = size;
      numbers[place] = number;
    }
    groupOf[row] = number - 1;
  }
  return { groupOf, firstRow: trimmed(firstRow, size) };
}
