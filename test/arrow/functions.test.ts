import { describe, expect, test } from 'vitest';
import { UnsupportedInLane } from '../../src/arrow/unsupported-in-lane.ts';
import type { ScalarType } from '../../src/model/column.ts';
import type { Expression, LiteralValue, Value } from '../../src/relation/expression.ts';
import { call, cast } from '../../src/relation/expressions.ts';
import { type FunctionName, functionNames } from '../../src/relation/functions.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { memoryDatabase } from '../tools/memory-database.ts';
import { arrowRows, databaseRows, type RowTexts } from './both-lanes.ts';

const connection = memoryDatabase();

type Outcome = RowTexts | 'refused' | 'unsupported';

const typeOf = (value: LiteralValue): ScalarType =>
  typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'boolean' : 'integer';
const literal = (value: LiteralValue, type: ScalarType = typeOf(value)): Value =>
  ({ kind: 'literal', value, type, nullable: value === null }) as Value;

/** One row with one column, computed from a row so that nothing is folded beforehand. */
const once = (value: Expression): Relation => ({
  kind: 'project',
  source: {
    kind: 'values',
    rows: [[1]],
    schema: { one: { type: 'integer', nullable: false } },
  },
  columns: [{ name: 'value', value }],
  schema: { value: { type: value.type, nullable: true } },
});

function lane(value: Expression): Outcome {
  try {
    return arrowRows(once(value), new Map(), {});
  } catch (error) {
    if (error instanceof UnsupportedInLane) return 'unsupported';
    if (error instanceof RangeError) return 'refused';
    throw error;
  }
}

const database = (value: Expression): Promise<Outcome> =>
  databaseRows(once(value), connection(), {}).catch((error: Error) => {
    if (/Conversion Error|Out of Range/.test(error.message)) return 'refused';
    throw error;
  });

const samples = [
  '',
  'a',
  'ab',
  'aBc',
  'a,b,,c',
  'é',
  'ae\u0301',
  '👍',
  'x👍y',
  '\uFFFD',
  'ΣΑΣ',
  'İ',
  'ẞ',
  'K',
  'ſ',
  ' \t',
  "it's",
  '%_\\',
];

describe('texts', () => {
  const oneArgument = functionNames.filter((name) => ['lower', 'text_length', 'text_id'].includes(name));
  test.each(oneArgument)('%s', async (name) => {
    for (const text of samples)
      expect(lane(call(name, literal(text))), text).toEqual(await database(call(name, literal(text))));
  });

  const twoTexts: readonly FunctionName[] = [
    'equal',
    'less',
    'less_equal',
    'greater',
    'starts_with',
    'ends_with',
    'contains',
    'concat',
    'split',
    'least',
    'greatest',
  ];
  test.each(twoTexts)('%s', async (name) => {
    const differing: string[] = [];
    for (const left of samples)
      for (const right of ['', ',', 'a', 'b', '👍', '\uFFFD', 'Σ', '\u0301']) {
        const value = call(name, literal(left), literal(right));
        if (JSON.stringify(lane(value)) !== JSON.stringify(await database(value))) differing.push(`${left} ${right}`);
      }
    expect(differing).toEqual([]);
  });

  test.each(['left', 'substring'] as const)('%s', async (name) => {
    const differing: string[] = [];
    for (const text of samples)
      for (const count of [-9, -2, -1, 0, 1, 2, 9]) {
        const value = call(name, literal(text), literal(count));
        if (JSON.stringify(lane(value)) !== JSON.stringify(await database(value))) differing.push(`${text} ${count}`);
      }
    expect(differing).toEqual([]);
  });
});

const patterns = [
  '',
  'a',
  '^a',
  'b$',
  '^$',
  '.',
  'a.b',
  '[a-z]',
  '[^a-z]',
  '[]a]',
  '[^]a]',
  '[a\\-z]',
  '[a-]',
  '[\\d_]',
  '[\\W]',
  '[\\S]',
  '\\d',
  '\\w+',
  '\\W',
  '\\s',
  '\\S',
  '\\bfoo\\b',
  '\\B',
  '(a|b)+',
  '(?:a|b)c',
  '(?P<n>a)',
  'a{2}',
  'a{1,}',
  'a{,2}',
  '{',
  'a}',
  ']',
  '/',
  '-',
  '\\-',
  '\\_',
  '\\.',
  '\\x41',
  '\\x{e9}',
  '\\pL',
  '\\p{Lu}',
  '\\P{L}',
  '\\p{^L}',
  '\\p{Greek}',
  '[[:alpha:]]',
  '[[:punct:]]',
  '[^[:space:]]',
  '(?i)FOO',
  '(?i)é',
  '(?i)k',
  '(?s)a.b',
  '(?m)^b',
  '(?m)a$',
  '\\Aa',
  'b\\z',
  '\\Qa.b\\E',
  'a*?b',
  'a+?',
  'x*',
  '\\n',
  '\\v',
  '^_{1,2}[a-z]\\w*$',
  '😀|👍',
  '[👍é]',
];
const regexTexts = [
  '',
  'a',
  'b',
  'ab',
  'a.b',
  'a\nb',
  'b\n',
  'foo bar',
  'FOO',
  'é',
  'É',
  '_x1',
  '__init',
  '👍',
  '\u00a0',
  '\t',
  '\v',
  'K',
  'ſ',
  'aa',
  'a}',
  ']',
  '{',
  '-',
  '/',
  'Ω',
  'A',
  '\r',
  '\u2028',
];

describe('regular expressions', () => {
  test('match the same texts in both lanes', async () => {
    const differing: string[] = [];
    const refused: string[] = [];
    for (const pattern of patterns) {
      for (const text of regexTexts) {
        const value = call('matches', literal(text), literal(pattern));
        const mine = lane(value);
        if (mine === 'unsupported') refused.push(pattern);
        else if (JSON.stringify(mine) !== JSON.stringify(await database(value)))
          differing.push(`${pattern} on ${JSON.stringify(text)}`);
      }
    }
    expect(differing).toEqual([]);
    expect([...new Set(refused)]).toEqual([]);
  });

  test('replace the same part', async () => {
    for (const pattern of ['a', 'x*', '(a)(b)?', '.', '^', '$', '(?i)O+'])
      for (const replacement of ['', '-', '\\0\\0', '[\\1]', '\\2', '\\3', '\\\\', '\\a', '$1 $&'])
        for (const text of ['', 'ab', 'foo', 'aab']) {
          const value = call('regex_replace', literal(text), literal(pattern), literal(replacement));
          expect(lane(value), `${pattern} ${replacement} ${text}`).toEqual(await database(value));
        }
  });

  test.each(['(?=a)', 'a\\1(b)', '(?i:a)', '(?<n>a)', '(?i)\\bx', '[[:foo:]]', 'a**', '(a', '[a', '\\C'])(
    '%s is not guessed',
    (pattern) => {
      expect(lane(call('matches', literal('a'), literal(pattern)))).toBe('unsupported');
    },
  );
});

describe('casts', () => {
  const numbers = [0.5, 1.5, 2.5, -0.5, -1.5, 1e15, 1e16, 123456789.125, 1e-4, 1e-5, 1e300, 0.1, 1 / 3, -2.25, 100];
  test('from double', async () => {
    for (const number of numbers)
      for (const type of ['integer', 'bigint', 'text', 'boolean'] as const) {
        const value = cast(literal(number, 'double'), type);
        expect(lane(value), `${number} as ${type}`).toEqual(await database(value));
      }
  });

  test('from text, or refused, or not guessed', async () => {
    const texts = [
      '1',
      ' 12 ',
      '-3',
      '+5',
      '',
      'x',
      '1.5',
      '1e2',
      '0x10',
      '1_000',
      'true',
      'T',
      'no',
      'on',
      'nan',
      '-inf',
      '.5',
      '5.',
      '9223372036854775808',
      '2147483648',
    ];
    for (const text of texts)
      for (const type of ['integer', 'bigint', 'double', 'boolean'] as const) {
        const value = cast(literal(text), type);
        const mine = lane(value);
        if (mine !== 'unsupported') expect(mine, `${text} as ${type}`).toEqual(await database(value));
      }
  });

  test('between whole numbers, booleans and texts', async () => {
    for (const [number, from] of [
      [7, 'integer'],
      [-1, 'bigint'],
      [0, 'integer'],
      [2 ** 31, 'bigint'],
      [2 ** 40, 'bigint'],
    ] as const)
      for (const type of ['integer', 'bigint', 'double', 'text', 'boolean'] as const) {
        const value = cast(literal(number, from), type);
        expect(lane(value), `${number} as ${type}`).toEqual(await database(value));
      }
  });
});

test('whole numbers that leave their type are refused in both lanes', async () => {
  const wide = (name: FunctionName, left: number, right: number, type: ScalarType) =>
    call(name, literal(left, type), literal(right, type));
  for (const value of [
    wide('add', 2147483647, 1, 'integer'),
    wide('subtract', -2147483647, 2, 'integer'),
    wide('multiply', 65536, 65536, 'integer'),
    wide('multiply', 2 ** 40, 2 ** 40, 'bigint'),
  ]) {
    expect(lane(value)).toBe('refused');
    expect(await database(value)).toBe('refused');
  }
  expect(lane(wide('multiply', 2 ** 31, 2 ** 31, 'bigint'))).toEqual(
    await database(wide('multiply', 2 ** 31, 2 ** 31, 'bigint')),
  );
});

test('ids of texts and nodes', async () => {
  const id = call('text_id', literal('module:os.path'));
  expect(lane(id)).toEqual(await database(id));
  expect(lane(id)).toMatchInlineSnapshot(`
    [
      "["5422056681280470172n"]",
    ]
  `);
  const node = call('node_id', literal(2 ** 40 - 1, 'bigint'), literal(2 ** 23 - 1));
  expect(lane(node)).toEqual(await database(node));
  expect(lane(node)).toEqual(['["9223372036854775807n"]']);
});
