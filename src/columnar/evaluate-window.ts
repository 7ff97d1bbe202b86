import type { Relation, SortKey } from '../relation/relation.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { type Frame, pick } from './frame.ts';
import { hashTable } from './key-table.ts';
import { ranked } from './texts.ts';
import { absent, constantOf, type Vector } from './vector.ts';

/** The first row of each group, in the order in which the groups first appear. */
export function evaluateWindow(relation: Extract<Relation, { kind: 'window' }>, source: Frame): Frame {
  const keys = relation.partition.map((value) => evaluateExpression(value, source));
  const { built, slots } = hashTable(keys.length === 0 ? [constantOf(0)] : keys, source.rows, 'group');
  const comesBefore = comparison(relation.order, source);
  const best = new Int32Array(slots).fill(-1);
  for (let row = 0; row < source.rows; row++) {
    const group = built[row] as number;
    const held = best[group] as number;
    if (held < 0 || comesBefore(row, held)) best[group] = row;
  }
  return slots === source.rows ? source : pick(source, best);
}

/** Nulls come last in both directions. */
function comparison(order: readonly SortKey[], source: Frame): (row: number, other: number) => boolean {
  const keys = order.map(({ value, descending }) => ({
    vector: ranked(evaluateExpression(value, source)),
    sign: descending ? -1 : 1,
  }));
  return (row, other) => {
    for (const { vector, sign } of keys) {
      const one = valueAt(vector, row);
      const two = valueAt(vector, other);
      if (one === two) continue;
      if (one === absent) return false;
      return two === absent || (one - two) * sign < 0;
    }
    return false;
  };
}

const valueAt = ({ data, mask }: Vector, row: number): number => data[row & mask] as number;
