import type { Cell } from '../../src/arrow/cell.ts';
import { type ColumnType, sameType } from '../../src/model/column.ts';
import type { Expression, LiteralValue, Value } from '../../src/relation/expression.ts';
import { call, cast, missing, parameter } from '../../src/relation/expressions.ts';
import type { Schema } from '../../src/relation/relation.ts';
import type { Choices } from './choices.ts';
import { either, numbered, pair, randomCell, texts } from './random-tables.ts';

export const scalarTypes = ['integer', 'text', 'bigint', 'boolean', 'double'] as const;
export const types: readonly ColumnType[] = [
  ...scalarTypes,
  { list: 'text' },
  { list: 'integer' },
  pair,
  numbered,
  either,
];

export const parameterValues: Readonly<Record<string, Cell>> = { limit: 2, word: 'aé', wide: 255n };
const parameterTypes: Readonly<Record<string, string>> = { integer: 'limit', text: 'word', bigint: 'wide' };

const patterns = ['a', '^a', 'b$', '[a-z]+', '(a)(.)', '\\s|_', '(?i)[é]', '[^a]', '\\w', 'x*', '\\.', '[[:upper:]]'];

/** A well-typed expression over the columns of a schema. */
export function randomExpression(choices: Choices, columns: Schema, type: ColumnType, depth: number): Expression {
  const ofType = Object.entries(columns).filter(([, column]) => sameType(column.type, type));
  const inner = (of: ColumnType): Expression => randomExpression(choices, columns, of, depth - 1);
  if (ofType.length > 0 && (depth <= 0 || choices.below(3) === 0)) {
    const [name, column] = choices.of(ofType);
    return { kind: 'column', name, ...column };
  }
  if (depth <= 0 || choices.seldom(4)) return constant(choices, type);
  const general: readonly (() => Expression)[] = [
    () => call('coalesce', inner(type), inner(type)),
    () => call('least', inner(type), inner(type)),
    () => call('greatest', inner(type), inner(type), inner(type)),
    () => choice(inner('boolean'), inner(type), inner(type)),
  ];
  return choices.of([...specific(choices, type, inner), ...general])();
}

function constant(choices: Choices, type: ColumnType): Expression {
  if (typeof type === 'object') {
    const item = (of: ColumnType): Expression => constant(choices, of);
    if ('list' in type) return { kind: 'list', items: [item(type.list), item(type.list)], type, nullable: false };
    if ('map' in type) {
      const lists = [number(1), number(2)].map((key) => ({ key, value: item(type.map.value) }));
      const listed = (part: 'key' | 'value'): Expression => ({
        kind: 'list',
        items: lists.map((each) => each[part]),
        type: { list: type.map[part] },
        nullable: false,
      });
      return call('map', listed('key'), listed('value'));
    }
    if ('union' in type) {
      const tag = choices.of(Object.keys(type.union));
      return { kind: 'union', tag, value: item(type.union[tag] ?? 'text'), type, nullable: false };
    }
    return {
      kind: 'struct',
      fields: Object.entries(type.struct).map(([name, of]) => ({ name, value: item(of) })),
      type,
      nullable: false,
    };
  }
  if (choices.seldom(6)) return missing(type);
  const known = parameterTypes[type];
  if (known && choices.seldom(6)) return parameter(known, type);
  const value = randomCell(choices, type, false);
  return {
    kind: 'literal',
    value: (typeof value === 'bigint' ? Number(value) : value) as LiteralValue,
    type,
    nullable: false,
  };
}

const choice = (when: Expression, value: Expression, otherwise: Expression): Expression => ({
  kind: 'case',
  branches: [{ when, value }],
  otherwise,
  type: value.type,
  nullable: true,
});

const textLiteral = (value: string): Expression => ({ kind: 'literal', value, type: 'text', nullable: false });
const number = (value: number): Expression => ({ kind: 'literal', value, type: 'integer', nullable: false });

function nestedMakers(
  choices: Choices,
  type: Exclude<ColumnType, string>,
  inner: (of: ColumnType) => Expression,
): readonly (() => Expression)[] {
  if ('list' in type) return listMakers(choices, type, inner);
  if ('struct' in type) return structMakers(type, inner);
  if ('map' in type) return [() => constant(choices, type)];
  return Object.entries(type.union).map(([tag, of]) => () => ({
    kind: 'union',
    tag,
    value: inner(of),
    type,
    nullable: false,
  }));
}

function specific(
  choices: Choices,
  type: ColumnType,
  inner: (of: ColumnType) => Expression,
): readonly (() => Expression)[] {
  if (typeof type === 'object') return nestedMakers(choices, type, inner);
  switch (type) {
    case 'boolean':
      return booleanMakers(choices, inner);
    case 'integer':
      return [
        () => call('add', inner(type), inner(type)),
        () => call('subtract', inner(type), inner(type)),
        () => call('multiply', inner(type), number(choices.of([2, -1, 0, 3]))),
        () => call('bit_and', inner(type), number(choices.of([1, 3, 255]))),
        () => call('text_length', inner('text')),
        () => call('list_length', inner({ list: 'text' })),
        () => ({ kind: 'part', name: 'number', value: inner(either), type, nullable: true }),
        () => ({ kind: 'part', name: 'first', value: inner(pair), type, nullable: true }),
        () => call('list_item', call('map_keys', inner(numbered)), number(1)),
        () => call('list_item', inner({ list: 'integer' }), call('coalesce', inner(type), number(1))),
        () => cast(inner('boolean') as Value, 'integer'),
      ];
    case 'bigint':
      return [
        () => cast(inner('integer') as Value, 'bigint'),
        () => call('add', inner(type), call('text_id', textLiteral(choices.of(texts)))),
        () => call('subtract', inner(type), cast(inner('integer') as Value, 'bigint')),
        () =>
          call(
            'node_id',
            cast(call('bit_and', inner('integer'), number(255)), 'bigint'),
            call('bit_and', inner('integer'), number(255)),
          ),
        () => call('text_id', inner('text')),
      ];
    case 'double':
      return [
        () => cast(inner('integer') as Value, 'double'),
        () => call('add', inner(type), inner(type)),
        () => call('multiply', inner(type), inner(type)),
      ];
    case 'text':
      return textMakers(choices, inner);
  }
}

function booleanMakers(choices: Choices, inner: (of: ColumnType) => Expression): readonly (() => Expression)[] {
  const compared = (): ColumnType => (choices.seldom(4) ? choices.of(types) : choices.of(scalarTypes));
  const comparison = () => {
    const of = compared();
    const name = choices.of(['equal', 'not_equal', 'less', 'less_equal', 'greater', 'greater_equal'] as const);
    return call(name, inner(of), inner(of));
  };
  return [
    comparison,
    comparison,
    () => call('and', inner('boolean'), inner('boolean')),
    () => call('or', inner('boolean'), inner('boolean'), inner('boolean')),
    () => call('not', inner('boolean')),
    () => call('is_null', inner(choices.of(types))),
    () => call('is_not_null', inner(choices.of(types))),
    () => {
      const of = choices.of(scalarTypes);
      return call('one_of', inner(of), inner(of), inner(of));
    },
    () => call(choices.of(['starts_with', 'ends_with', 'contains'] as const), inner('text'), inner('text')),
    () => call('matches', inner('text'), textLiteral(choices.of(patterns))),
    () => cast(inner('integer') as Value, 'boolean'),
  ];
}

/** DuckDB gives a concatenation with a literal null the type of null, which fits nothing. */
const present = (value: Expression): Expression =>
  value.kind === 'literal' && value.value === null ? textLiteral('') : value;

function textMakers(choices: Choices, inner: (of: ColumnType) => Expression): readonly (() => Expression)[] {
  const from = choices.of(['integer', 'bigint', 'boolean', 'double'] as const);
  return [
    () => call('concat', present(inner('text')), present(inner('text'))),
    () => call('lower', inner('text')),
    () => call('replace', inner('text'), inner('text'), inner('text')),
    () =>
      call(
        'regex_replace',
        inner('text'),
        textLiteral(choices.of(patterns)),
        textLiteral(choices.of(['', '<\\0>', '\\1'])),
      ),
    () => call('left', inner('text'), inner('integer')),
    () => call('substring', inner('text'), inner('integer')),
    () => call('list_item', inner({ list: 'text' }), call('coalesce', inner('integer'), number(-1))),
    () => call('list_join', inner({ list: 'text' }), inner('text')),
    () => cast(inner(from) as Value, 'text'),
  ];
}

function listMakers(
  choices: Choices,
  type: { readonly list: ColumnType },
  inner: (of: ColumnType) => Expression,
): readonly (() => Expression)[] {
  const makers = [
    () => call('list_prefix', inner(type), inner('integer')),
    (): Expression => ({ kind: 'list', items: [inner(type.list)], type, nullable: false }),
  ];
  return type.list === 'text'
    ? [...makers, () => call('split', inner('text'), textLiteral(choices.of([',', '', 'a', 'ab'])))]
    : makers;
}

const structMakers = (
  type: { readonly struct: Readonly<Record<string, ColumnType>> },
  inner: (of: ColumnType) => Expression,
): readonly (() => Expression)[] => [
  () => ({
    kind: 'struct',
    fields: Object.entries(type.struct).map(([name, of]) => ({ name, value: inner(of) })),
    type,
    nullable: false,
  }),
];
