import type { ColumnType } from '../model/column.ts';
import type { FunctionName } from '../relation/functions.ts';
import type { Cell } from './cell.ts';
import { cellKey } from './cell-key.ts';
import { codePoints } from './code-points.ts';
import { compareCells } from './compare-cells.ts';
import { exactInteger } from './exact-integer.ts';
import { lowerText } from './lower-text.ts';
import { regularExpression } from './regular-expression.ts';
import { replaceFirstMatch } from './replace-first-match.ts';
import { textId } from './text-id.ts';

type Operand = (row: number) => Cell;

/**
 * `strict`: computed from cells, null as soon as one is; `typed`: likewise, and depends on the result type; `lenient`:
 * decides itself what to make of missing cells.
 */
export type FunctionImplementation =
  | { readonly kind: 'strict'; readonly compute: (...args: never[]) => Cell }
  | { readonly kind: 'typed'; readonly compute: (type: ColumnType) => (...args: never[]) => Cell }
  | { readonly kind: 'lenient'; readonly compute: (args: readonly Operand[]) => Operand };

const strict = (compute: (...args: never[]) => Cell): FunctionImplementation => ({ kind: 'strict', compute });

const lenient = (compute: (args: readonly Operand[]) => Operand): FunctionImplementation => ({
  kind: 'lenient',
  compute,
});

/** Conjunction (`decisive` false) or disjunction (`decisive` true) of three-valued operands. */
const logical = (decisive: boolean): FunctionImplementation =>
  lenient((args) => (row) => {
    let known = true;
    for (const arg of args) {
      const cell = arg(row);
      if (cell === decisive) return decisive;
      if (cell === null) known = false;
    }
    return known ? !decisive : null;
  });

/** The operand that comes first (`sign` 1) or last (`sign` -1) among those present. */
const extreme = (sign: 1 | -1): FunctionImplementation =>
  lenient((args) => (row) => {
    let chosen: Cell = null;
    for (const arg of args) {
      const cell = arg(row);
      if (cell !== null && (chosen === null || compareCells(cell, chosen) * sign < 0)) chosen = cell;
    }
    return chosen;
  });

function oneOf([value, ...among]: readonly Operand[]): Operand {
  return (row) => {
    const cell = value ? value(row) : null;
    if (cell === null) return null;
    let known = true;
    for (const candidate of among) {
      const other = candidate(row);
      if (other === null) known = false;
      else if (compareCells(cell, other) === 0) return true;
    }
    return known ? false : null;
  };
}

const compared = (holds: (order: number) => boolean): FunctionImplementation =>
  strict((left: Cell, right: Cell) => holds(compareCells(left, right)));

/** Arithmetic that fails when an integer leaves its type; doubles never overflow. */
const arithmetic = (
  numbers: (left: number, right: number) => number,
  bigints: (left: bigint, right: bigint) => bigint,
): FunctionImplementation => ({
  kind: 'typed',
  compute: (type) => {
    if (type === 'bigint') return (left: bigint, right: bigint) => exactInteger(bigints(left, right));
    if (type === 'integer') return (left: number, right: number) => exactInteger(numbers(left, right) + 0);
    return numbers;
  },
});

type Texts = readonly string[];

export const functionImplementations = {
  equal: compared((order) => order === 0),
  not_equal: compared((order) => order !== 0),
  less: compared((order) => order < 0),
  less_equal: compared((order) => order <= 0),
  greater: compared((order) => order > 0),
  greater_equal: compared((order) => order >= 0),
  one_of: lenient(oneOf),
  and: logical(false),
  or: logical(true),
  not: strict((value: boolean) => !value),
  is_null: lenient(
    ([value]) =>
      (row) =>
        value?.(row) === null,
  ),
  is_not_null: lenient(
    ([value]) =>
      (row) =>
        value?.(row) !== null,
  ),
  coalesce: lenient((args) => (row) => {
    for (const arg of args) {
      const cell = arg(row);
      if (cell !== null) return cell;
    }
    return null;
  }),
  add: arithmetic(
    (left, right) => left + right,
    (left, right) => left + right,
  ),
  subtract: arithmetic(
    (left, right) => left - right,
    (left, right) => left - right,
  ),
  multiply: arithmetic(
    (left, right) => left * right,
    (left, right) => left * right,
  ),
  least: extreme(1),
  greatest: extreme(-1),
  bit_and: strict((left: number, right: number) => left & right),
  concat: strict((...parts: Texts) => parts.join('')),
  text_length: strict((text: string) => codePoints(text).length),
  normalize_name: strict((text: string) => text.normalize('NFKC')),
  lower: strict(lowerText),
  starts_with: strict((text: string, prefix: string) => text.startsWith(prefix)),
  ends_with: strict((text: string, suffix: string) => text.endsWith(suffix)),
  contains: strict((text: string, part: string) => text.includes(part)),
  matches: strict((text: string, pattern: string) => regularExpression(pattern).test(text)),
  replace: strict((text: string, from: string, to: string) => (from === '' ? text : text.split(from).join(to))),
  regex_replace: strict(replaceFirstMatch),
  left: strict((text: string, count: number) => codePoints(text).slice(0, count).join('')),
  substring: strict((text: string, from: number) => substring(codePoints(text), from)),
  split: strict((text: string, separator: string) => split(text, separator)),
  list_length: strict((list: readonly Cell[]) => list.length),
  list_item: strict((list: readonly Cell[], at: number) => list[at < 0 ? list.length + at : at - 1] ?? null),
  list_prefix: strict((list: readonly Cell[], count: number) => list.slice(0, count)),
  list_join: strict((list: readonly Cell[], separator: string) => list.filter((item) => item !== null).join(separator)),
  map: strict(entries),
  map_keys: strict((map: Entries) => map.map(({ key }) => key)),
  map_value: strict(
    (map: Entries, key: Cell) => map.find((entry) => compareCells(entry.key, key) === 0)?.value ?? null,
  ),
  union_tag: strict(({ tag }: { readonly tag: string }) => tag),
  node_id: strict((fileKey: bigint, node: number) => exactInteger((fileKey << 23n) | BigInt(node))),
  text_id: strict(textId),
} as const satisfies Record<FunctionName, FunctionImplementation>;

/** From a place counted from 1; a negative place counts from the end, and places before the text hold nothing. */
function substring(points: Texts, from: number): string {
  return points.slice(from > 0 ? from - 1 : from < 0 ? Math.max(points.length + from, 0) : 0).join('');
}

function split(text: string, separator: string): readonly string[] {
  if (separator === '') return text === '' ? [''] : codePoints(text);
  return text.split(separator);
}

type Entries = readonly { readonly key: Cell; readonly value: Cell }[];

/** A map as a list of its entries; what the database refuses as one is refused here. */
function entries(keys: readonly Cell[], values: readonly Cell[]): Entries {
  if (keys.length !== values.length) throw new RangeError('A map has as many values as keys.');
  if (keys.includes(null)) throw new RangeError('A key of a map is missing.');
  if (new Set(keys.map(cellKey)).size < keys.length) throw new RangeError('A key of a map comes twice.');
  return keys.map((key, at) => ({ key, value: values[at] ?? null }));
}
