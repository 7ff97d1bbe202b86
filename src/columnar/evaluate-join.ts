import type { Expression } from '../relation/expression.ts';
import type { Relation } from '../relation/relation.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { Frame, pick } from './frame.ts';
import type { JoinIndex } from './join-index.ts';
import { int32, trimmed } from './pool.ts';
import { rowsWhere, rowsWith } from './rows-where.ts';
import { constantOf, type Vector } from './vector.ts';

export type Join = Extract<Relation, { kind: 'join' }>;

/** Pairs of rows, by place: those of one left row follow each other, left rows in order. */
interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** The right side of a join: the rows that meet its conditions, and where they are found; null when there are none. */
export interface RightSide {
  readonly frame: Frame;
  readonly index: JoinIndex | null;
}

/** `conditions` are those that the right side alone does not decide. */
export function evaluateJoin(join: Join, left: Frame, right: RightSide, conditions: readonly Expression[]): Frame {
  const { frame, index } = right;
  if (index === null) return withPartners(join, left, frame, int32(left.rows).fill(-1));
  const slots = index.table.probe(joinKeys(join, 'left', left), left.rows);
  return index.next === null
    ? withPartners(join, left, frame, onlyPartners(index, slots, conditions, left, frame))
    : withPairs(join, left, frame, filteredPairs(pairsOf(index, index.next, slots), conditions, left, frame));
}

const everything: readonly Vector[] = [constantOf(0)];

export const joinKeys = ({ keys }: Join, side: 'left' | 'right', frame: Frame): readonly Vector[] =>
  keys.length === 0 ? everything : keys.map((key) => evaluateExpression(key[side], frame));

/** By left row its one partner; -1 without. Takes the place of the slots. */
function onlyPartners(
  { first }: JoinIndex,
  slots: Int32Array,
  conditions: readonly Expression[],
  left: Frame,
  right: Frame,
): Int32Array {
  const partners = slots;
  for (let row = 0; row < partners.length; row++) {
    const slot = partners[row] as number;
    if (slot >= 0) partners[row] = (first[slot] as number) - 1;
  }
  for (const condition of conditions) {
    // The columns of a condition are seen through the partners there are so far.
    const seen = int32(partners.length);
    seen.set(partners);
    dropPartners(partners, evaluateExpression(condition, joined(left, right, null, seen, true)));
  }
  return partners;
}

function dropPartners(partners: Int32Array, { data, mask }: Vector): void {
  for (let row = 0; row < partners.length; row++) if (data[row & mask] !== 1) partners[row] = -1;
}

function withPartners(join: Join, left: Frame, right: Frame, partners: Int32Array): Frame {
  if (join.how === 'left') return joined(left, right, null, partners, true);
  const rows = rowsWith(partners, join.how !== 'anti');
  const isAll = rows.length === left.rows;
  if (join.how !== 'inner') return isAll ? left : pick(left, rows);
  return isAll ? joined(left, right, null, partners, false) : joined(left, right, rows, chosen(partners, rows), false);
}

/** Values at some places. */
function chosen(values: Int32Array, places: Int32Array): Int32Array {
  const found = int32(places.length);
  for (let at = 0; at < found.length; at++) found[at] = values[places[at] as number] as number;
  return found;
}

function pairsOf({ first }: JoinIndex, next: Int32Array, slots: Int32Array): Pairs {
  const count = countPairs(first, next, slots);
  const pairs = { left: int32(count), right: int32(count) };
  fillPairs(first, next, slots, pairs.left, pairs.right);
  return pairs;
}

function countPairs(first: Int32Array, next: Int32Array, slots: Int32Array): number {
  let count = 0;
  for (let leftRow = 0; leftRow < slots.length; leftRow++) {
    const slot = slots[leftRow] as number;
    if (slot < 0) continue;
    for (let row = first[slot] as number; row > 0; row = next[row - 1] as number) count++;
  }
  return count;
}

function fillPairs(first: Int32Array, next: Int32Array, slots: Int32Array, left: Int32Array, right: Int32Array): void {
  let at = 0;
  for (let leftRow = 0; leftRow < slots.length; leftRow++) {
    const slot = slots[leftRow] as number;
    if (slot < 0) continue;
    for (let row = first[slot] as number; row > 0; row = next[row - 1] as number) {
      left[at] = leftRow;
      right[at++] = row - 1;
    }
  }
}

function filteredPairs(pairs: Pairs, conditions: readonly Expression[], left: Frame, right: Frame): Pairs {
  let kept = pairs;
  for (const condition of conditions) {
    const holds = evaluateExpression(condition, joined(left, right, kept.left, kept.right, false));
    const rows = rowsWhere(holds, kept.left.length);
    if (rows.length < kept.left.length) kept = { left: chosen(kept.left, rows), right: chosen(kept.right, rows) };
  }
  return kept;
}

function withPairs(join: Join, left: Frame, right: Frame, pairs: Pairs): Frame {
  if (join.how === 'inner') return joined(left, right, pairs.left, pairs.right, false);
  const matched = int32(left.rows).fill(-1);
  for (let at = 0; at < pairs.left.length; at++) matched[pairs.left[at] as number] = 1;
  if (join.how !== 'left') return pick(left, rowsWith(matched, join.how !== 'anti'));
  const all = withUnmatched(pairs, matched);
  return joined(left, right, all.left, all.right, true);
}

function withUnmatched({ left, right }: Pairs, matched: Int32Array): Pairs {
  const most = left.length + matched.length;
  const all = { left: int32(most), right: int32(most) };
  let at = 0;
  let pair = 0;
  for (let row = 0; row < matched.length; row++) {
    if ((matched[row] as number) < 0) {
      all.left[at] = row;
      all.right[at++] = -1;
    }
    for (; pair < left.length && left[pair] === row; pair++) {
      all.left[at] = row;
      all.right[at++] = right[pair] as number;
    }
  }
  return { left: all.left.subarray(0, at), right: trimmed(all.right, at) };
}

/** Rows of both sides beside each other; null stands for all rows of the left. */
function joined(
  left: Frame,
  right: Frame,
  leftRows: Int32Array | null,
  rightRows: Int32Array,
  mayMiss: boolean,
): Frame {
  const columns = new Map(left.picked(leftRows, false));
  for (const [name, column] of right.picked(rightRows, mayMiss)) columns.set(name, column);
  return new Frame(rightRows.length, columns);
}
