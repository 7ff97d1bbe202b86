import type { FunctionName } from '../relation/functions.ts';

type Rendering = (...args: readonly string[]) => string;

const infix =
  (operator: string): Rendering =>
  (...args) =>
    `(${args.join(` ${operator} `)})`;
const prefix =
  (called: string): Rendering =>
  (...args) =>
    `${called}(${args.join(', ')})`;

/** How DuckDB computes each registered function. */
export const sqlFunctions = {
  equal: infix('='),
  not_equal: infix('<>'),
  less: infix('<'),
  less_equal: infix('<='),
  greater: infix('>'),
  greater_equal: infix('>='),
  one_of: (value, ...among) => `(${value} IN (${among.join(', ')}))`,
  and: infix('AND'),
  or: infix('OR'),
  not: (value) => `(NOT ${value})`,
  is_null: (value) => `(${value} IS NULL)`,
  is_not_null: (value) => `(${value} IS NOT NULL)`,
  coalesce: prefix('coalesce'),
  add: infix('+'),
  subtract: infix('-'),
  multiply: infix('*'),
  least: prefix('least'),
  greatest: prefix('greatest'),
  bit_and: (value, bits) => `(CAST(${value} AS INTEGER) & ${bits})`,
  concat: infix('||'),
  text_length: prefix('length'),
  lower: prefix('lower'),
  starts_with: prefix('starts_with'),
  ends_with: prefix('ends_with'),
  contains: prefix('contains'),
  matches: prefix('regexp_matches'),
  replace: prefix('replace'),
  regex_replace: prefix('regexp_replace'),
  left: prefix('left'),
  substring: prefix('substring'),
  split: prefix('string_split'),
  list_length: (list) => `CAST(len(${list}) AS INTEGER)`,
  list_item: prefix('list_extract'),
  list_prefix: (list, count) => `list_slice(${list}, 1, ${count})`,
  list_join: prefix('array_to_string'),
  node_id: (fileKey, node) => `((${fileKey} << 23) | CAST(${node} AS BIGINT))`,
  text_id: (text) => `(CAST('0x' || left(sha256(${text}), 16) AS UBIGINT) >> 2)::BIGINT | 4611686018427387904`,
} as const satisfies Record<FunctionName, Rendering>;
