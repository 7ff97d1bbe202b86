import type { FunctionName } from '../relation/functions.ts';
import { joinTexts } from './join-texts.ts';
import { int32 } from './pool.ts';
import { firstPresent } from './select.ts';
import { ranked } from './texts.ts';
import { absent, Vector } from './vector.ts';

type ColumnFunction = (args: readonly Vector[], rows: number) => Vector;

/** What a comparison holds for. */
const outcome = { less: 1, same: 2, more: 4 } as const;

/** Functions over whole columns; texts of all arguments are places in one list. What is not here runs in other lanes. */
export const columnFunctions: Readonly<Partial<Record<FunctionName, ColumnFunction>>> = {
  equal: ([left, right], rows) => compare(left as Vector, right as Vector, rows, outcome.same),
  not_equal: ([left, right], rows) => compare(left as Vector, right as Vector, rows, outcome.less | outcome.more),
  less: ordered(outcome.less),
  less_equal: ordered(outcome.less | outcome.same),
  greater: ordered(outcome.more),
  greater_equal: ordered(outcome.more | outcome.same),
  one_of: ([value, ...among], rows) =>
    fold(
      among.map((other) => compare(value as Vector, other, rows, outcome.same)),
      rows,
      1,
    ),
  and: (args, rows) => fold(args, rows, 0),
  or: (args, rows) => fold(args, rows, 1),
  not: ([value], rows) => negate(value as Vector, rows),
  is_null: ([value], rows) => isNull(value as Vector, rows, 1),
  is_not_null: ([value], rows) => isNull(value as Vector, rows, 0),
  coalesce: firstPresent,
  add: ([left, right], rows) => sum(left as Vector, right as Vector, rows, 1),
  subtract: ([left, right], rows) => sum(left as Vector, right as Vector, rows, -1),
  multiply: ([left, right], rows) => product(left as Vector, right as Vector, rows),
  bit_and: ([left, right], rows) => commonBits(left as Vector, right as Vector, rows),
  concat: joinTexts,
};

// A loop of its own for each operation: one that took the operation as a value would call it for every row.

function compare(left: Vector, right: Vector, rows: number, outcomes: number): Vector {
  const mask = left.mask | right.mask;
  const { data: one, mask: oneMask } = left;
  const { data: other, mask: otherMask } = right;
  const out = int32(rowsIn(mask, rows));
  for (let row = 0; row < out.length; row++) {
    const a = one[row & oneMask] as number;
    const b = other[row & otherMask] as number;
    out[row] = a === absent || b === absent ? absent : (outcomes >> (a < b ? 0 : a === b ? 1 : 2)) & 1;
  }
  return new Vector(out, mask, null);
}

function ordered(outcomes: number): ColumnFunction {
  return ([left, right], rows) => compare(ranked(left as Vector), ranked(right as Vector), rows, outcomes);
}

function sum(left: Vector, right: Vector, rows: number, sign: 1 | -1): Vector {
  const mask = left.mask | right.mask;
  const { data: one, mask: oneMask } = left;
  const { data: other, mask: otherMask } = right;
  const out = int32(rowsIn(mask, rows));
  for (let row = 0; row < out.length; row++) {
    const a = one[row & oneMask] as number;
    const b = other[row & otherMask] as number;
    out[row] = a === absent || b === absent ? absent : inRange(a + sign * b);
  }
  return new Vector(out, mask, null);
}

function product(left: Vector, right: Vector, rows: number): Vector {
  const mask = left.mask | right.mask;
  const { data: one, mask: oneMask } = left;
  const { data: other, mask: otherMask } = right;
  const out = int32(rowsIn(mask, rows));
  for (let row = 0; row < out.length; row++) {
    const a = one[row & oneMask] as number;
    const b = other[row & otherMask] as number;
    out[row] = a === absent || b === absent ? absent : inRange(a * b);
  }
  return new Vector(out, mask, null);
}

function commonBits(left: Vector, right: Vector, rows: number): Vector {
  const mask = left.mask | right.mask;
  const { data: one, mask: oneMask } = left;
  const { data: other, mask: otherMask } = right;
  const out = int32(rowsIn(mask, rows));
  for (let row = 0; row < out.length; row++) {
    const a = one[row & oneMask] as number;
    const b = other[row & otherMask] as number;
    out[row] = a === absent || b === absent ? absent : a & b;
  }
  return new Vector(out, mask, null);
}

/** Integers are 32 bits wide. */
function inRange(value: number): number {
  if (value !== (value | 0)) throw new RangeError(`${value} does not fit into 32 bits.`);
  return value;
}

function negate({ data, mask }: Vector, rows: number): Vector {
  const out = int32(rowsIn(mask, rows));
  for (let row = 0; row < out.length; row++) out[row] = data[row] === absent ? absent : 1 - (data[row] as number);
  return new Vector(out, mask, null);
}

function isNull({ data, mask }: Vector, rows: number, whenNull: 0 | 1): Vector {
  const out = int32(rowsIn(mask, rows));
  for (let row = 0; row < out.length; row++) out[row] = data[row] === absent ? whenNull : 1 - whenNull;
  return new Vector(out, mask, null);
}

/** What follows from constants alone is a constant. */
const rowsIn = (mask: number, rows: number): number => (mask === 0 ? Math.min(1, rows) : rows);

/** Three-valued: `decisive` wins over null, null over the other value. */
function fold(args: readonly Vector[], rows: number, decisive: 0 | 1): Vector {
  const mask = args.reduce((all, each) => all | each.mask, 0);
  const out = int32(rowsIn(mask, rows)).fill(1 - decisive);
  for (const arg of args) foldInto(out, arg, decisive);
  return new Vector(out, mask, null);
}

function foldInto(out: Int32Array, { data, mask }: Vector, decisive: 0 | 1): void {
  for (let row = 0; row < out.length; row++) {
    const value = data[row & mask] as number;
    if (value === decisive) out[row] = decisive;
    else if (value === absent && out[row] !== decisive) out[row] = absent;
  }
}
