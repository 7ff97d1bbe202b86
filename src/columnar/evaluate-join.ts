import { columnsRead, type Expression } from '../relation/expression.ts';
import type { Relation, Schema } from '../relation/relation.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { FilePlaces } from './file-places.ts';
import { Frame } from './frame.ts';
import { hashTable, type KeyTable, nodeTable } from './key-table.ts';
import { rowsWhere } from './rows-where.ts';
import { constantOf, type Vector } from './vector.ts';

type Join = Extract<Relation, { kind: 'join' }>;

/** Pairs of rows, by place: those of one left row follow each other, left rows in order. */
interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function evaluateJoin(join: Join, left: Frame, unfiltered: Frame, places: FilePlaces): Frame {
  const { ofRight, rest } = splitConditions(join.condition, join.right.schema);
  const right = ofRight.reduce(filtered, unfiltered);
  const pairs = filteredPairs(pairsOf(join, left, right, places), rest, left, right);
  switch (join.how) {
    case 'inner':
      return joined(left, right, sameAsAll(pairs.left, left.rows) ? null : pairs.left, pairs.right);
    case 'left': {
      const all = withUnmatched(pairs, left.rows);
      return joined(left, right, sameAsAll(all.left, left.rows) ? null : all.left, all.right);
    }
    case 'semi':
      return withPartner(left, pairs, 1);
    case 'anti':
      return withPartner(left, pairs, 0);
  }
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
  return rows.length === frame.rows ? frame : new Frame(rows.length, new Map(frame.picked(rows)));
}

function pairsOf({ keys }: Join, left: Frame, right: Frame, places: FilePlaces): Pairs {
  if (left.rows === 0 || right.rows === 0) return { left: new Int32Array(0), right: new Int32Array(0) };
  const leftKeys = keys.map((key) => evaluateExpression(key.left, left));
  const rightKeys = keys.map((key) => evaluateExpression(key.right, right));
  const everything = [constantOf(0)];
  const table = keyTable(
    rightKeys.length === 0 ? everything : rightKeys,
    keys.map((key) => key.right),
    right.rows,
    places,
  );
  return paired(table, table.probe(leftKeys.length === 0 ? everything : leftKeys, left.rows));
}

/** Of all keys, file and node are the most frequent, and need no hashing; for a few rows hashing is cheaper. */
export function keyTable(
  keys: readonly Vector[],
  expressions: readonly Expression[],
  rows: number,
  places: FilePlaces,
): KeyTable {
  const [file, node] = keys;
  const worthwhile = rows * 8 > places.total && keys.length === 2 && isFile(expressions[0]);
  const byNode = worthwhile && file && node ? nodeTable(file, node, rows, places) : null;
  return byNode ?? hashTable(keys, rows, 'leave');
}

/** Only a guess that saves work: a key that is no node makes the table a hash table. */
const isFile = (expression: Expression | undefined): boolean =>
  expression?.kind === 'column' && /(^|\.)file$/.test(expression.name);

function paired({ slots, built }: KeyTable, probed: Int32Array): Pairs {
  // Rows of the right by slot, in order: counting sort.
  const starts = new Int32Array(slots + 1);
  for (const slot of built) if (slot >= 0) starts[slot + 1] = (starts[slot + 1] as number) + 1;
  for (let slot = 0; slot < slots; slot++) starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  const bySlot = new Int32Array(starts[slots] as number);
  const next = starts.slice(0, slots);
  for (let row = 0; row < built.length; row++) {
    const slot = built[row] as number;
    if (slot < 0) continue;
    const at = next[slot] as number;
    bySlot[at] = row;
    next[slot] = at + 1;
  }
  let count = 0;
  for (const slot of probed) if (slot >= 0) count += (starts[slot + 1] as number) - (starts[slot] as number);
  const pairs = { left: new Int32Array(count), right: new Int32Array(count) };
  let at = 0;
  for (let row = 0; row < probed.length; row++) {
    const slot = probed[row] as number;
    if (slot < 0) continue;
    const end = starts[slot + 1] as number;
    for (let place = starts[slot] as number; place < end; place++) {
      pairs.left[at] = row;
      pairs.right[at++] = bySlot[place] as number;
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

function withUnmatched({ left, right }: Pairs, rows: number): Pairs {
  const matched = new Uint8Array(rows);
  for (const row of left) matched[row] = 1;
  let count = left.length;
  for (const one of matched) count += 1 - one;
  const all = { left: new Int32Array(count), right: new Int32Array(count) };
  let at = 0;
  let pair = 0;
  for (let row = 0; row < rows; row++) {
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

function withPartner(left: Frame, pairs: Pairs, wanted: 0 | 1): Frame {
  const matched = new Int32Array(left.rows);
  for (const row of pairs.left) matched[row] = 1;
  const rows = rowsWhere({ data: matched, mask: -1, texts: null }, left.rows, wanted);
  return rows.length === left.rows ? left : new Frame(rows.length, new Map(left.picked(rows)));
}

function sameAsAll(rows: Int32Array, count: number): boolean {
  if (rows.length !== count) return false;
  for (let row = 0; row < count; row++) if (rows[row] !== row) return false;
  return true;
}

function joined(left: Frame, right: Frame, leftRows: Int32Array | null, rightRows: Int32Array): Frame {
  return new Frame(rightRows.length, new Map([...left.picked(leftRows), ...right.picked(rightRows)]));
}
