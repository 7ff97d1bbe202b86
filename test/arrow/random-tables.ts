import type { Cell } from '../../src/arrow/cell.ts';
import type { ColumnType } from '../../src/model/column.ts';
import type { Schema } from '../../src/relation/relation.ts';
import type { Choices } from './choices.ts';

export interface RandomTable {
  readonly schema: Schema;
  /** Columns stored narrower than their type. */
  readonly narrow: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const texts = [
  '',
  'a',
  'b',
  'ab',
  'aé',
  '👍x',
  '\uFFFD',
  'Z',
  'x,y',
  'A_b',
  ' ',
  "it's",
  'ΣΑΣ',
  '%_\\',
  'e\u0301a',
];

export const pair: ColumnType = { struct: { first: 'integer', second: 'text' } };

export const numbered = { map: { key: 'integer', value: 'text' } } as const;
export const either: ColumnType = { union: { number: 'integer', word: 'text' } };

const pools = {
  integer: [0, 1, 2, 3, 7, 250, -1, -40],
  bigint: [0n, 1n, 2n, 255n, -3n, 1n << 40n],
  double: [0.5, 1, 2.5, -2.25, 1e20, 0.1, 1e-7],
  boolean: [true, false],
  text: texts,
} as const;

export function randomCell(choices: Choices, type: ColumnType, nullable: boolean): Cell {
  if (nullable && choices.seldom(4)) return null;
  if (typeof type === 'string') return choices.of<Cell>(pools[type]);
  if ('list' in type) return choices.some(3, () => randomCell(choices, type.list, true));
  if ('map' in type) return mapCell(choices, type.map);
  if ('union' in type) {
    const tag = choices.of(Object.keys(type.union));
    return { tag, value: randomCell(choices, type.union[tag] ?? 'text', true) };
  }
  return Object.fromEntries(
    Object.entries(type.struct).map(([name, field]) => [name, randomCell(choices, field, true)]),
  );
}

function mapCell(choices: Choices, { key, value }: { readonly key: ColumnType; readonly value: ColumnType }): Cell {
  const keys = new Set(choices.some(3, () => randomCell(choices, key, false)));
  return [...keys].map((of) => ({ key: of, value: randomCell(choices, value, true) }));
}

const field = (type: ColumnType, nullable: boolean) => ({ type, nullable });

const schemas: Readonly<Record<string, { readonly schema: Schema; readonly narrow: readonly string[] }>> = {
  call_site: {
    schema: {
      file: field('integer', false),
      start: field('integer', false),
      end: field('integer', true),
      callee: field('text', true),
      flags: field('integer', false),
    },
    narrow: ['flags'],
  },
  binding: {
    schema: {
      file: field('integer', true),
      start: field('integer', false),
      end: field('integer', false),
      name: field('text', false),
      order: field('bigint', true),
      words: field({ list: 'text' }, true),
    },
    narrow: [],
  },
  'odd "one"': {
    schema: {
      id: field('bigint', false),
      weight: field('double', true),
      open: field('boolean', true),
      'a b': field(pair, true),
      kind: field('integer', false),
    },
    narrow: ['kind'],
  },
};

export function randomTables(choices: Choices): ReadonlyMap<string, RandomTable> {
  return new Map(
    Object.entries(schemas).map(([name, { schema, narrow }]) => {
      const row = () =>
        Object.entries(schema).map(([column, { type, nullable }]) =>
          narrow.includes(column) ? choices.of([0, 1, 7, 250]) : randomCell(choices, type, nullable),
        );
      return [name, { schema, narrow, rows: choices.some(7, row) }];
    }),
  );
}
