import { type ColumnType, type ScalarType, sameType, typeName } from '../model/column.ts';
import { callType } from './call-type.ts';
import type { Expression, Value } from './expression.ts';
import type { FunctionName } from './functions.ts';
import { partsOf } from './parts-of.ts';

/** Calls a registered function; the typed builders below are the usual way. */
export function call<T extends ColumnType>(name: FunctionName, ...args: readonly Expression[]): Value<T> {
  return { kind: 'call', function: name, args, ...callType(name, args) } as Value<T>;
}

export function literal(value: string): Value<'text'>;
export function literal(value: number): Value<'integer'>;
export function literal(value: boolean): Value<'boolean'>;
export function literal(value: string | number | boolean): Value {
  const type = typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'boolean' : 'integer';
  return { kind: 'literal', value, type, nullable: false } as Value;
}

export const real = (value: number): Value<'double'> => ({ kind: 'literal', value, type: 'double', nullable: false });

/** A missing value of a type. */
export const missing = <T extends ColumnType>(type: T): Value<T> =>
  ({ kind: 'literal', value: null, type, nullable: true }) as Value<T>;

/** A scalar bound at run time, never written into the query; without a default it must be given. */
export const parameter = <T extends ScalarType>(
  name: string,
  type: T,
  otherwise?: string | number | boolean,
): Value<T> =>
  ({
    kind: 'parameter',
    name,
    type,
    nullable: false,
    ...(otherwise === undefined ? {} : { default: otherwise }),
  }) as Value<T>;

export const equal = <T extends ColumnType>(left: Value<T>, right: Value<NoInfer<T>>): Value<'boolean'> =>
  call('equal', left, right);
export const notEqual = <T extends ColumnType>(left: Value<T>, right: Value<NoInfer<T>>): Value<'boolean'> =>
  call('not_equal', left, right);
export const less = <T extends ColumnType>(left: Value<T>, right: Value<NoInfer<T>>): Value<'boolean'> =>
  call('less', left, right);
export const lessEqual = <T extends ColumnType>(left: Value<T>, right: Value<NoInfer<T>>): Value<'boolean'> =>
  call('less_equal', left, right);
export const greater = <T extends ColumnType>(left: Value<T>, right: Value<NoInfer<T>>): Value<'boolean'> =>
  call('greater', left, right);
export const greaterEqual = <T extends ColumnType>(left: Value<T>, right: Value<NoInfer<T>>): Value<'boolean'> =>
  call('greater_equal', left, right);

/** Whether a value is one of a few constants of the rule itself; lists that vary are parameter tables. */
export const oneOf = <T extends ColumnType>(
  value: Value<T>,
  ...among: readonly Value<NoInfer<T>>[]
): Value<'boolean'> => call('one_of', value, ...among);

/** Conjunction of any number of conditions; true when there is none. */
export function both(...conditions: readonly Value<'boolean'>[]): Value<'boolean'> {
  const [first, ...rest] = conditions;
  if (first === undefined) return literal(true);
  return rest.length === 0 ? first : call('and', ...conditions);
}

/** Disjunction of any number of conditions; false when there is none. */
export function either(...conditions: readonly Value<'boolean'>[]): Value<'boolean'> {
  const [first, ...rest] = conditions;
  if (first === undefined) return literal(false);
  return rest.length === 0 ? first : call('or', ...conditions);
}

export const not = (condition: Value<'boolean'>): Value<'boolean'> => call('not', condition);
export const isNull = (value: Value): Value<'boolean'> => call('is_null', value);
export const isNotNull = (value: Value): Value<'boolean'> => call('is_not_null', value);
export const coalesce = <T extends ColumnType>(first: Value<T>, ...rest: readonly Value<NoInfer<T>>[]): Value<T> =>
  call('coalesce', first, ...rest);

type Numeric = 'integer' | 'bigint' | 'double';
export const add = <T extends Numeric>(left: Value<T>, right: Value<NoInfer<T>>): Value<T> => call('add', left, right);
export const subtract = <T extends Numeric>(left: Value<T>, right: Value<NoInfer<T>>): Value<T> =>
  call('subtract', left, right);
export const multiply = <T extends Numeric>(left: Value<T>, right: Value<NoInfer<T>>): Value<T> =>
  call('multiply', left, right);
export const least = <T extends ColumnType>(first: Value<T>, ...rest: readonly Value<NoInfer<T>>[]): Value<T> =>
  call('least', first, ...rest);
export const greatest = <T extends ColumnType>(first: Value<T>, ...rest: readonly Value<NoInfer<T>>[]): Value<T> =>
  call('greatest', first, ...rest);

/** Whether a bit of a flags column is set. */
export const hasFlag = (flags: Value<'integer'>, bit: number): Value<'boolean'> =>
  notEqual(call<'integer'>('bit_and', flags, literal(bit)), literal(0));

export const concat = (...parts: readonly Value<'text'>[]): Value<'text'> => call('concat', ...parts);
export const textLength = (value: Value<'text'>): Value<'integer'> => call('text_length', value);
export const lower = (value: Value<'text'>): Value<'text'> => call('lower', value);
export const normalizeName = (value: Value<'text'>): Value<'text'> => call('normalize_name', value);
export const startsWith = (value: Value<'text'>, prefix: Value<'text'>): Value<'boolean'> =>
  call('starts_with', value, prefix);
export const endsWith = (value: Value<'text'>, suffix: Value<'text'>): Value<'boolean'> =>
  call('ends_with', value, suffix);
export const contains = (value: Value<'text'>, part: Value<'text'>): Value<'boolean'> => call('contains', value, part);
export const matches = (value: Value<'text'>, pattern: string): Value<'boolean'> =>
  call('matches', value, literal(pattern));
export const replace = (value: Value<'text'>, from: Value<'text'>, to: Value<'text'>): Value<'text'> =>
  call('replace', value, from, to);
export const regexReplace = (value: Value<'text'>, pattern: string, to: string): Value<'text'> =>
  call('regex_replace', value, literal(pattern), literal(to));
export const left = (value: Value<'text'>, length: Value<'integer'>): Value<'text'> => call('left', value, length);
export const substring = (value: Value<'text'>, from: Value<'integer'>): Value<'text'> =>
  call('substring', value, from);
export const split = (value: Value<'text'>, separator: Value<'text'>): Value<{ readonly list: 'text' }> =>
  call('split', value, separator);
export const listLength = (value: Value<{ readonly list: ScalarType }>): Value<'integer'> => call('list_length', value);
export const listItem = <T extends ScalarType>(value: Value<{ readonly list: T }>, at: Value<'integer'>): Value<T> =>
  call('list_item', value, at);
export const listPrefix = <T extends ScalarType>(
  value: Value<{ readonly list: T }>,
  count: Value<'integer'>,
): Value<{ readonly list: T }> => call('list_prefix', value, count);
export const listJoin = (value: Value<{ readonly list: 'text' }>, separator: Value<'text'>): Value<'text'> =>
  call('list_join', value, separator);
export const nodeId = (fileKey: Value<'bigint'>, node: Value<'integer'>): Value<'bigint'> =>
  call('node_id', fileKey, node);
export const textId = (name: Value<'text'>): Value<'bigint'> => call('text_id', name);

/** The value of the first branch whose condition holds. */
export function choose<T extends ColumnType>(
  branches: readonly (readonly [when: Value<'boolean'>, value: Value<T>])[],
  otherwise: Value<NoInfer<T>>,
): Value<T> {
  for (const [, value] of branches)
    if (!sameType(value.type, otherwise.type))
      throw new Error(
        `Branches of a choice must have one type, not ${typeName(value.type)} and ${typeName(otherwise.type)}.`,
      );
  return {
    kind: 'case',
    branches: branches.map(([when, value]) => ({ when, value })),
    otherwise,
    type: otherwise.type,
    nullable: otherwise.nullable || branches.some(([, value]) => value.nullable),
  } as Value<T>;
}

export const cast = <T extends ScalarType>(value: Value, type: T): Value<T> =>
  ({ kind: 'cast', value, type, nullable: value.nullable }) as Value<T>;

export const struct = <F extends Readonly<Record<string, Value>>>(
  fields: F,
): Value<{ readonly struct: { readonly [K in keyof F]: F[K]['type'] } }> =>
  ({
    kind: 'struct',
    fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
    type: { struct: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.type])) },
    nullable: false,
  }) as unknown as Value<{ readonly struct: { readonly [K in keyof F]: F[K]['type'] } }>;

export function listOf<T extends ScalarType>(
  first: Value<T>,
  ...rest: readonly Value<NoInfer<T>>[]
): Value<{ readonly list: T }> {
  return { kind: 'list', items: [first, ...rest], type: { list: first.type }, nullable: false } as Value<{
    readonly list: T;
  }>;
}

/** A value of a union of these members, which is the one named; the members come in the order of their names. */
export const unionOf = <M extends Readonly<Record<string, ColumnType>>, K extends keyof M & string>(
  members: M,
  tag: K,
  value: Value<M[K]>,
): Value<{ readonly union: M }> => ({ kind: 'union', tag, value, type: { union: members }, nullable: false }) as never;

/** A part of a structure, or a member of a union. */
export const part = <P extends Readonly<Record<string, ColumnType>>, K extends keyof P & string>(
  value: Value<{ readonly struct: P }> | Value<{ readonly union: P }>,
  name: K,
): Value<P[K]> => ({ kind: 'part', name, value, type: partsOf(value.type)[name], nullable: true }) as never;

export const mapOf = <K extends ScalarType, V extends ScalarType>(
  keys: Value<{ readonly list: K }>,
  values: Value<{ readonly list: V }>,
): Value<{ readonly map: { readonly key: K; readonly value: V } }> => call('map', keys, values);
export const mapKeys = <K extends ScalarType, V extends ScalarType>(
  map: Value<{ readonly map: { readonly key: K; readonly value: V } }>,
): Value<{ readonly list: K }> => call('map_keys', map);
export const mapValue = <K extends ScalarType, V extends ScalarType>(
  map: Value<{ readonly map: { readonly key: K; readonly value: V } }>,
  key: Value<NoInfer<K>>,
): Value<V> => call('map_value', map, key);
export const unionTag = (value: Value<{ readonly union: Readonly<Record<string, ColumnType>> }>): Value<'text'> =>
  call('union_tag', value);
