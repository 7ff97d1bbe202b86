import { type ColumnType, typeName } from '../model/column.ts';

/** A parameter of a function: a type, or a letter that stands for one type wherever it is used (`N`: of numbers). */
type Parameter = ColumnType | 'T' | 'N' | 'listOfT';

interface Signature {
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

const numeric: readonly string[] = ['integer', 'bigint', 'double'];

/** Result type and nullability of a call; throws a sentence when the arguments do not fit. */
export function callType(
  name: FunctionName,
  args: readonly { readonly type: ColumnType; readonly nullable: boolean }[],
): { readonly type: ColumnType; readonly nullable: boolean } {
  const signature: Signature = functions[name];
  const fits = signature.variadic
    ? args.length >= signature.parameters.length
    : args.length === signature.parameters.length;
  if (!fits)
    throw new Error(
      `\`${name}\` takes ${signature.parameters.length}${signature.variadic ? ' or more' : ''} arguments, not ${args.length}.`,
    );
  let bound: ColumnType | null = null;
  args.forEach((arg, at) => {
    const parameter = signature.parameters[Math.min(at, signature.parameters.length - 1)] as Parameter;
    if (parameter === 'T' || parameter === 'N') bound = bind(name, at, bound, arg.type);
    else if (parameter === 'listOfT') bound = bind(name, at, bound, itemType(name, at, arg.type));
    else if (typeName(parameter) !== typeName(arg.type))
      throw new Error(`Argument ${at + 1} of \`${name}\` must be ${typeName(parameter)}, not ${typeName(arg.type)}.`);
  });
  if (signature.parameters.includes('N') && !numeric.includes(typeName(bound ?? 'text')))
    throw new Error(`\`${name}\` takes numbers, not ${typeName(bound ?? 'text')}.`);
  return { type: resultType(signature.result, bound), nullable: isNullable(signature, args) };
}

function bind(name: string, at: number, bound: ColumnType | null, type: ColumnType): ColumnType {
  if (bound !== null && typeName(bound) !== typeName(type))
    throw new Error(
      `Argument ${at + 1} of \`${name}\` must be ${typeName(bound)} like the ones before, not ${typeName(type)}.`,
    );
  return type;
}

function itemType(name: string, at: number, type: ColumnType): ColumnType {
  if (typeof type === 'object' && 'list' in type) return type.list;
  throw new Error(`Argument ${at + 1} of \`${name}\` must be a list, not ${typeName(type)}.`);
}

function resultType(result: Parameter, bound: ColumnType | null): ColumnType {
  if (result === 'T' || result === 'N') return bound as ColumnType;
  if (result === 'listOfT') return { list: bound as ColumnType };
  return result;
}

function isNullable(signature: Signature, args: readonly { readonly nullable: boolean }[]): boolean {
  if (signature.nulls === 'never') return false;
  if (signature.nulls === 'always') return true;
  return signature.nulls === 'any' ? args.some((arg) => arg.nullable) : args.every((arg) => arg.nullable);
}
