import { columnsRead, type Expression } from '../relation/expression.ts';
import type { Relation, Schema } from '../relation/relation.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { FilePlaces } from './file-places.ts';
import { Frame, pick } from './frame.ts';
import { type JoinIndex, joinIndex, type KnownIndexes } from './join-index.ts';
import { rowsWhere } from './rows-where.ts';
import { constantOf, type Vector, vectorOf } from './vector.ts';

type Join = Extract<Relation, { kind: 'join' }>;

/** Pairs of rows, by place: those of one left row follow each other, left rows in order. */
interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function evaluateJoin(
  join: Join,
  left: Frame,
  unfiltered: Frame,
  given: { readonly places: FilePlaces; readonly indexes: KnownIndexes },
): Frame {
  const { ofRight, rest } = splitConditions(join.condition, join.right.schema);
  const right = ofRight.reduce(filtered, unfiltered);
  if (left.rows === 0 || right.rows === 0) return withPartners(join, left, right, new Int32Array(left.rows).fill(-1));
  const keysOf = (side: 'left' | 'right', frame: Frame): readonly Vector[] =>
    join.keys.length === 0 ? [constantOf(0)] : join.keys.map((key) => evaluateExpression(key[side], frame));
  const expressions = join.keys.map((key) => key.right);
  const index = joinIndex(keysOf('right', right), expressions, right.rows, given.places, given.indexes);
  const slots = index.table.probe(keysOf('left', left), left.rows);
  return index.next === null
    ? withPartners(join, left, right, onlyPartners(index, slots, rest, left, right))
    : withPairs(join, left, right, filteredPairs(pairsOf(index, index.next, slots), rest, left, right));
}

/** Conditions on the right side alone can be met before joining, in every kind of join. */
function splitConditions(condition: Expression | null, right: Schema) {
  const conditions = condition === null ? [] : conjuncts(condition);
  const isOfRight = (each: Expression) => [...columnsRead(each)].every((name) => name in right);
  return {
    ofRight: conditions.filter(isOfRight),
    rest: conditions.filter((each) => !isOfRight(each)),
  };
}

const conjuncts = (condition: Expression): readonly Expression[] =>
  condition.kind === 'call' && condition.function === 'and' ? condition.args.flatMap(conjuncts) : [condition];

function filtered(frame: Frame, condition: Expression): Frame {
  const rows = rowsWhere(evaluateExpression(condition, frame), frame.rows);
  return rows.length === frame.rows ? frame : pick(frame, rows);
}

/** By left row its one partner; -1 without. */
function onlyPartners(
  { first }: JoinIndex,
  slots: Int32Array,
  conditions: readonly Expression[],
  left: Frame,
  right: Frame,
): Int32Array {
  const partners = new Int32Array(slots.length);
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row] as number;
    partners[row] = slot < 0 ? -1 : (first[slot] as number) - 1;
  }
  for (const condition of conditions) {
    const holds = evaluateExpression(condition, joined(left, right, null, partners));
    for (let row = 0; row < partners.length; row++) if (holds.data[row & holds.mask] !== 1) partners[row] = -1;
  }
  return partners;
}

function withPartners(join: Join, left: Frame, right: Frame, partners: Int32Array): Frame {
  if (join.how === 'left') return joined(left, right, null, partners);
  const isMatched = vectorOf(partners.map((partner) => (partner < 0 ? 0 : 1)));
  const rows = rowsWhere(isMatched, left.rows, join.how === 'anti' ? 0 : 1);
  const isAll = rows.length === left.rows;
  if (join.how !== 'inner') return isAll ? left : pick(left, rows);
  return isAll
    ? joined(left, right, null, partners)
    : joined(
        left,
        right,
        rows,
        rows.map((row) => partners[row] as number),
      );
}

function pairsOf({ first }: JoinIndex, next: Int32Array, slots: Int32Array): Pairs {
  let count = 0;
  for (const slot of slots) {
    if (slot < 0) continue;
    for (let row = first[slot] as number; row > 0; row = next[row - 1] as number) count++;
  }
  const pairs = { left: new Int32Array(count), right: new Int32Array(count) };
  let at = 0;
  for (let leftRow = 0; leftRow < slots.length; leftRow++) {
    const slot = slots[leftRow] as number;
    if (slot < 0) continue;
    for (let row = first[slot] as number; row > 0; row = next[row - 1] as number) {
      pairs.left[at] = leftRow;
      pairs.right[at++] = row - 1;
    }
  }
  return pairs;
}

function filteredPairs(pairs: Pairs, conditions: readonly Expression[], left: Frame, right: Frame): Pairs {
  return conditions.reduce((kept, condition) => {
    const holds = evaluateExpression(condition, joined(left, right, kept.left, kept.right));
    const rows = rowsWhere(holds, kept.left.length);
    if (rows.length === kept.left.length) return kept;
    return { left: rows.map((row) => kept.left[row] as number), right: rows.map((row) => kept.right[row] as number) };
  }, pairs);
}

function withPairs(join: Join, left: Frame, right: Frame, pairs: Pairs): Frame {
  if (join.how === 'inner') return joined(left, right, pairs.left, pairs.right);
  const matched = new Int32Array(left.rows);
  for (const row of pairs.left) matched[row] = 1;
  if (join.how !== 'left') return pick(left, rowsWhere(vectorOf(matched), left.rows, join.how === 'anti' ? 0 : 1));
  const all = withUnmatched(pairs, matched);
  return joined(left, right, all.left, all.right);
}

function withUnmatched({ left, right }: Pairs, matched: Int32Array): Pairs {
  let count = left.length;
  for (const one of matched) count += 1 - one;
  const all = { left: new Int32Array(count), right: new Int32Array(count) };
  let at = 0;
  let pair = 0;
  for (let row = 0; row < matched.length; row++) {
    if (!matched[row]) {
      all.left[at] = row;
      all.right[at++] = -1;
    }
    for (; pair < left.length && left[pair] === row; pair++) {
      all.left[at] = row;
      all.right[at++] = right[pair] as number;
    }
  }
  return all;
}

/** Rows of both sides beside each other; null stands for all rows of the left. */
function joined(left: Frame, right: Frame, leftRows: Int32Array | null, rightRows: Int32Array): Frame {
  return new Frame(rightRows.length, new Map([...left.picked(leftRows), ...right.picked(rightRows)]));
}
