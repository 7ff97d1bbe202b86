import type { Relation, SortKey } from '../relation/relation.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { FilePlaces } from './file-places.ts';
import { type Frame, pick } from './frame.ts';
import { groupRows } from './group-rows.ts';
import { isFile } from './is-file.ts';
import { ranked } from './texts.ts';
import { absent, constantOf, type Vector } from './vector.ts';

/** The first row of each group, in the order in which the groups first appear. */
export function evaluateWindow(
  { partition, order }: Extract<Relation, { kind: 'window' }>,
  source: Frame,
  places: FilePlaces,
): Frame {
  const by = partition.map((value) => evaluateExpression(value, source));
  const keys = by.length === 0 ? [constantOf(0)] : by;
  const { groupOf, firstRow } = groupRows(keys, source.rows, places, isFile(partition[0]));
  if (firstRow.length === source.rows) return source;
  const sorted = order.map((key) => sortedBy(key, source));
  const best = firstRow;
  for (let row = 0; row < source.rows; row++) {
    const group = groupOf[row] as number;
    const held = best[group] as number;
    if (row !== held && comesBefore(sorted, row, held)) best[group] = row;
  }
  return pick(source, best);
}

interface Sorted {
  readonly vector: Vector;
  readonly sign: number;
}

const sortedBy = ({ value, descending }: SortKey, source: Frame): Sorted => ({
  vector: ranked(evaluateExpression(value, source)),
  sign: descending ? -1 : 1,
});

/** Nulls come last in both directions. */
function comesBefore(keys: readonly Sorted[], row: number, other: number): boolean {
  for (let at = 0; at < keys.length; at++) {
    const { vector, sign } = keys[at] as Sorted;
    const one = vector.data[row & vector.mask] as number;
    const two = vector.data[other & vector.mask] as number;
    if (one === two) continue;
    if (one === absent) return false;
    return two === absent || (one - two) * sign < 0;
  }
  return false;
}
