import type { ColumnType } from '../model/column.ts';

/** Stands for one type wherever a signature uses it; `N` for a type of numbers. */
export type Letter = 'T' | 'N' | 'K' | 'V';

/** A parameter of a function: a type, a letter, or what is made of letters. */
export type Parameter = ColumnType | Letter | 'listOfT' | 'listOfK' | 'listOfV' | 'mapOfKV' | 'anyUnion';

export interface Signature {
  readonly parameters: readonly Parameter[];
  /** Whether the last parameter may repeat. */
  readonly variadic?: true;
  readonly result: Parameter;
  /** When the result may be null: if any argument is, if all are, never, or whatever they are. */
  readonly nulls: 'any' | 'all' | 'never' | 'always';
  readonly doc: string;
}

const comparison = (doc: string): Signature => ({ parameters: ['T', 'T'], result: 'boolean', nulls: 'any', doc });
const arithmetic = (doc: string): Signature => ({ parameters: ['N', 'N'], result: 'N', nulls: 'any', doc });
const textTest = (doc: string): Signature => ({ parameters: ['text', 'text'], result: 'boolean', nulls: 'any', doc });

/** Every function an expression may call. Each executor says separately how it computes it. */
export const functions = {
  equal: comparison('Whether both are the same value.'),
  not_equal: comparison('Whether the values differ.'),
  less: comparison('Whether the first comes before the second; texts by bytes.'),
  less_equal: comparison('Whether the first does not come after the second.'),
  greater: comparison('Whether the first comes after the second.'),
  greater_equal: comparison('Whether the first does not come before the second.'),
  one_of: {
    parameters: ['T', 'T'],
    variadic: true,
    result: 'boolean',
    nulls: 'any',
    doc: 'Whether the first equals one of the others.',
  },
  and: {
    parameters: ['boolean', 'boolean'],
    variadic: true,
    result: 'boolean',
    nulls: 'any',
    doc: 'Three-valued conjunction.',
  },
  or: {
    parameters: ['boolean', 'boolean'],
    variadic: true,
    result: 'boolean',
    nulls: 'any',
    doc: 'Three-valued disjunction.',
  },
  not: { parameters: ['boolean'], result: 'boolean', nulls: 'any', doc: 'Three-valued negation.' },
  is_null: { parameters: ['T'], result: 'boolean', nulls: 'never', doc: 'Whether the value is missing.' },
  is_not_null: { parameters: ['T'], result: 'boolean', nulls: 'never', doc: 'Whether the value is there.' },
  coalesce: {
    parameters: ['T', 'T'],
    variadic: true,
    result: 'T',
    nulls: 'all',
    doc: 'The first value that is not null.',
  },
  add: arithmetic('Sum.'),
  subtract: arithmetic('Difference.'),
  multiply: arithmetic('Product.'),
  least: { parameters: ['T', 'T'], variadic: true, result: 'T', nulls: 'all', doc: 'Smallest value that is not null.' },
  greatest: {
    parameters: ['T', 'T'],
    variadic: true,
    result: 'T',
    nulls: 'all',
    doc: 'Largest value that is not null.',
  },
  bit_and: { parameters: ['integer', 'integer'], result: 'integer', nulls: 'any', doc: 'Bitwise and.' },
  concat: {
    parameters: ['text', 'text'],
    variadic: true,
    result: 'text',
    nulls: 'any',
    doc: 'The texts one after the other; null if one is.',
  },
  text_length: { parameters: ['text'], result: 'integer', nulls: 'any', doc: 'Length in Unicode code points.' },
  lower: { parameters: ['text'], result: 'text', nulls: 'any', doc: 'Lower case.' },
  normalize_name: {
    parameters: ['text'],
    result: 'text',
    nulls: 'any',
    doc: 'The compatible normal form of a name (Unicode NFKC), under which some languages compare names.',
  },
  starts_with: textTest('Whether the first text starts with the second.'),
  ends_with: textTest('Whether the first text ends with the second.'),
  contains: textTest('Whether the first text contains the second.'),
  matches: textTest('Whether the regular expression (second, RE2 syntax) matches somewhere in the first text.'),
  replace: {
    parameters: ['text', 'text', 'text'],
    result: 'text',
    nulls: 'any',
    doc: 'Every occurrence of the second text in the first becomes the third.',
  },
  regex_replace: {
    parameters: ['text', 'text', 'text'],
    result: 'text',
    nulls: 'any',
    doc: 'The first match of the regular expression (second) in the first text becomes the third; \\1 is its first group.',
  },
  left: {
    parameters: ['text', 'integer'],
    result: 'text',
    nulls: 'any',
    doc: 'The first so many code points; negative: all but the last so many.',
  },
  substring: {
    parameters: ['text', 'integer'],
    result: 'text',
    nulls: 'any',
    doc: 'From a code point on, counted from 1.',
  },
  split: {
    parameters: ['text', 'text'],
    result: { list: 'text' },
    nulls: 'any',
    doc: 'The parts of the first text between occurrences of the second.',
  },
  list_length: { parameters: ['listOfT'], result: 'integer', nulls: 'any', doc: 'Number of items.' },
  list_item: {
    parameters: ['listOfT', 'integer'],
    result: 'T',
    nulls: 'always',
    doc: 'The item at a place counted from 1, from the end if negative; null outside.',
  },
  list_prefix: {
    parameters: ['listOfT', 'integer'],
    result: 'listOfT',
    nulls: 'any',
    doc: 'The first so many items; negative: all but the last so many.',
  },
  list_join: {
    parameters: [{ list: 'text' }, 'text'],
    result: 'text',
    nulls: 'any',
    doc: 'The items with a text between them.',
  },
  map: {
    parameters: ['listOfK', 'listOfV'],
    result: 'mapOfKV',
    nulls: 'any',
    doc: 'The map from each item of the first list to that of the second at its place.',
  },
  map_keys: { parameters: ['mapOfKV'], result: 'listOfK', nulls: 'any', doc: 'The keys of a map, in its order.' },
  map_value: {
    parameters: ['mapOfKV', 'K'],
    result: 'V',
    nulls: 'always',
    doc: 'What a map has for a key; null when it has none.',
  },
  union_tag: {
    parameters: ['anyUnion'],
    result: 'text',
    nulls: 'any',
    doc: 'The name of the member that a union value is.',
  },
  node_id: {
    parameters: ['bigint', 'integer'],
    result: 'bigint',
    nulls: 'any',
    doc: 'Graph id of a syntax node: file_key << 23 | node.',
  },
  text_id: {
    parameters: ['text'],
    result: 'bigint',
    nulls: 'any',
    doc: 'Graph id of an entity without syntax: the first 62 bits of sha256 of its name, with bit 62 set.',
  },
} as const satisfies Record<string, Signature>;

export type FunctionName = keyof typeof functions;

export const functionNames = Object.keys(functions) as readonly FunctionName[];
