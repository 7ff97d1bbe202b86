import type { FunctionName } from '../relation/functions.ts';
import { joinTexts } from './join-texts.ts';
import { firstPresent } from './select.ts';
import { ranked } from './texts.ts';
import { absent, type Vector, vectorOf } from './vector.ts';

type ColumnFunction = (args: readonly Vector[], rows: number) => Vector;

/** Functions over whole columns; texts of all arguments are places in one list. What is not here runs in other lanes. */
export const columnFunctions: Readonly<Partial<Record<FunctionName, ColumnFunction>>> = {
  equal: compare((left, right) => left === right),
  not_equal: compare((left, right) => left !== right),
  less: ordered((left, right) => left < right),
  less_equal: ordered((left, right) => left <= right),
  greater: ordered((left, right) => left > right),
  greater_equal: ordered((left, right) => left >= right),
  one_of: ([value, ...among], rows) => {
    const equals = among.map((other) => equalTo([value as Vector, other], rows));
    return disjunction(equals, rows);
  },
  and: (args, rows) => fold(args, rows, 0),
  or: disjunction,
  not: ([value], rows) => map(value as Vector, rows, (one) => (one === absent ? absent : 1 - one)),
  is_null: ([value], rows) => map(value as Vector, rows, (one) => (one === absent ? 1 : 0)),
  is_not_null: ([value], rows) => map(value as Vector, rows, (one) => (one === absent ? 0 : 1)),
  coalesce: firstPresent,
  add: compute((left, right) => inRange(left + right)),
  subtract: compute((left, right) => inRange(left - right)),
  multiply: compute((left, right) => inRange(left * right)),
  bit_and: compute((left, right) => left & right),
  concat: joinTexts,
};

/** Integers are 32 bits wide. */
function inRange(value: number): number {
  if (value !== (value | 0)) throw new RangeError(`${value} does not fit into 32 bits.`);
  return value;
}

const equalTo = compare((left, right) => left === right);

/** A loop of its own for each operation: one that took the operation as a value would call it for every row. */
function compare(holds: (left: number, right: number) => boolean): ColumnFunction {
  return compute((left, right) => (holds(left, right) ? 1 : 0));
}

function ordered(holds: (left: number, right: number) => boolean): ColumnFunction {
  const comparison = compare(holds);
  return (args, rows) => comparison(args.map(ranked), rows);
}

function compute(operation: (left: number, right: number) => number): ColumnFunction {
  return ([left, right], rows) => {
    const [one, other] = [left as Vector, right as Vector];
    const out = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const a = one.data[row & one.mask] as number;
      const b = other.data[row & other.mask] as number;
      out[row] = a === absent || b === absent ? absent : operation(a, b);
    }
    return vectorOf(out);
  };
}

function map({ data, mask }: Vector, rows: number, operation: (value: number) => number): Vector {
  const out = new Int32Array(rows);
  for (let row = 0; row < rows; row++) out[row] = operation(data[row & mask] as number);
  return vectorOf(out);
}

function disjunction(args: readonly Vector[], rows: number): Vector {
  return fold(args, rows, 1);
}

/** Three-valued: `decisive` wins over null, null over the other value. */
function fold(args: readonly Vector[], rows: number, decisive: 0 | 1): Vector {
  const out = new Int32Array(rows).fill(1 - decisive);
  for (const { data, mask } of args) {
    for (let row = 0; row < rows; row++) {
      const value = data[row & mask] as number;
      if (value === decisive) out[row] = decisive;
      else if (value === absent && out[row] !== decisive) out[row] = absent;
    }
  }
  return vectorOf(out);
}
