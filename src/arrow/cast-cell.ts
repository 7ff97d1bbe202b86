import { type ColumnType, sameType, typeName } from '../model/column.ts';
import type { Cell } from './cell.ts';
import { exactInteger } from './exact-integer.ts';
import { formatDouble } from './format-double.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

/** The cell as another scalar type, or an error when the value does not fit it. */
export function castCell(cell: Cell, from: ColumnType, to: ColumnType): Cell {
  if (cell === null || sameType(from, to)) return cell;
  if (typeof from !== 'string' || typeof to !== 'string')
    throw new UnsupportedInLane('`cast`', `from ${typeName(from)} to ${typeName(to)}`);
  switch (to) {
    case 'text':
      return from === 'double' ? formatDouble(cell as number) : String(cell);
    case 'boolean':
      return typeof cell === 'string' ? booleanOf(cell) : cell !== 0 && cell !== 0n;
    case 'double':
      return typeof cell === 'string' ? doubleOf(cell) : Number(cell);
    case 'bigint':
      return typeof cell === 'string' ? exactInteger(wholeOf(cell)) : bigintOf(cell as number | boolean);
    case 'integer':
      return integerOf(cell);
  }
}

function bigintOf(cell: number | boolean): bigint {
  if (typeof cell === 'boolean') return cell ? 1n : 0n;
  if (!Number.isFinite(cell)) throw new RangeError(`${cell} does not fit a bigint.`);
  return exactInteger(BigInt(halfToEven(cell)));
}

function integerOf(cell: Cell): number {
  const value = typeof cell === 'string' ? wholeOf(cell) : cell;
  const number = typeof value === 'number' ? halfToEven(value) : Number(value);
  return exactInteger(Object.is(number, -0) ? 0 : number);
}

function halfToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

/** Decimal digits only: fractions, exponents, other bases and separators have rules of their own in the database. */
function wholeOf(text: string): bigint {
  const trimmed = text.trim();
  if (/^[+-]?\d+$/.test(trimmed)) return BigInt(trimmed.replace(/^\+/, ''));
  if (/\d/.test(trimmed)) throw new UnsupportedInLane('`cast`', `the text ${JSON.stringify(text)} to a whole number`);
  throw new RangeError(`Could not convert the text ${JSON.stringify(text)} to a whole number.`);
}

function doubleOf(text: string): number {
  const trimmed = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  if (/\d/.test(trimmed)) throw new UnsupportedInLane('`cast`', `the text ${JSON.stringify(text)} to a double`);
  const special = /^([+-]?)(?:(nan)|inf(?:inity)?)$/i.exec(trimmed);
  if (!special) throw new RangeError(`Could not convert the text ${JSON.stringify(text)} to a double.`);
  if (special[2]) return Number.NaN;
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function booleanOf(text: string): boolean {
  const word = text.toLowerCase();
  if (['true', 't', 'yes', 'y', '1'].includes(word)) return true;
  if (['false', 'f', 'no', 'n', '0'].includes(word)) return false;
  throw new RangeError(`Could not convert the text ${JSON.stringify(text)} to a boolean.`);
}
