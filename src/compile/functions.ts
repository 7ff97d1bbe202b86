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

/** Whether the rendered expression is a text literal, which `array_to_string` asks of its separator. */
const isText = (sql: string): boolean => /^'(?:[^']|'')*'$/.test(sql);

/** The items with a computed text between them; `list_reduce` wants an item and does not see a missing separator. */
function joinedItems(list: string, separator: string): string {
  const items = `list_filter(${list}, lambda item: item IS NOT NULL)`;
  const joined = `list_reduce(${items}, lambda joined, item: joined || ${separator} || item)`;
  return `CASE WHEN ${separator} IS NULL THEN NULL WHEN len(${items}) = 0 THEN '' ELSE ${joined} END`;
}

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
  text_length: (text) => `CAST(length(${text}) AS INTEGER)`,
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
  list_prefix: (list, count) =>
    `list_slice(${list}, 1, CASE WHEN ${count} < 0 THEN greatest(len(${list}) + ${count}, 0) ELSE ${count} END)`,
  list_join: (list, separator) =>
    isText(separator)
      ? `coalesce(array_to_string(${list}, ${separator}), CASE WHEN ${list} IS NOT NULL THEN '' END)`
      : joinedItems(list, separator),
  map: prefix('map'),
  map_keys: prefix('map_keys'),
  map_value: prefix('map_extract_value'),
  union_tag: (value) => `CAST(union_tag(${value}) AS VARCHAR)`,
  node_id: (fileKey, node) => `((${fileKey} << 23) | CAST(${node} AS BIGINT))`,
  text_id: (text) => `(CAST(CAST('0x' || left(sha256(${text}), 16) AS UBIGINT) >> 2 AS BIGINT) | 4611686018427387904)`,
} as const satisfies Partial<Record<FunctionName, Rendering>>;

/** Registered functions DuckDB has no SQL for, and why: rules that call them run in the fallback lane. */
export const withoutSql: Readonly<Record<string, string>> = {
  normalize_name: 'it has the canonical normal form only, not the compatible one (NFKC)',
} satisfies Record<Exclude<FunctionName, keyof typeof sqlFunctions>, string>;
