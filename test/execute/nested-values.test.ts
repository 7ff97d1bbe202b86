import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fromColumns } from '../../src/arrow/from-columns.ts';
import { readIpcFile, writeIpcFile } from '../../src/arrow/ipc-file.ts';
import { toColumns } from '../../src/arrow/to-columns.ts';
import { field, values } from '../../src/relation/combine.ts';
import {
  coalesce,
  listOf,
  literal,
  mapKeys,
  mapOf,
  mapValue,
  part,
  struct,
  unionOf,
  unionTag,
} from '../../src/relation/expressions.ts';
import { from } from '../../src/relation/query.ts';
import type { Schema } from '../../src/relation/relation.ts';
import { columnType } from '../../src/session/table-ddl.ts';
import { RuleFixture, tableOf } from '../tools/rule-fixture.ts';

// Part 8: values with parts are made, read and stored by the functions of the database, and the same in the fallback lane.

const rows = values({ n: field('integer'), text: field('text', true) }, [
  [1, 'a'],
  [2, null],
]);
const members = { number: 'integer', word: 'text' } as const;
const nested = from('r', rows).select((t) => ({
  n: t.r.n,
  list: listOf(t.r.text, literal('z')),
  struct: struct({ n: t.r.n, text: t.r.text }),
  map: mapOf(listOf(t.r.n, literal(7)), listOf(t.r.text, literal('seven'))),
  union: unionOf(members, 'word', coalesce(t.r.text, literal('none'))),
}));
const stored = [
  {
    n: 1,
    list: ['a', 'z'],
    struct: { n: 1, text: 'a' },
    map: [
      { key: 1, value: 'a' },
      { key: 7, value: 'seven' },
    ],
    union: { tag: 'word', value: 'a' },
  },
  {
    n: 2,
    list: [null, 'z'],
    struct: { n: 2, text: null },
    map: [
      { key: 2, value: null },
      { key: 7, value: 'seven' },
    ],
    union: { tag: 'word', value: 'none' },
  },
];

describe.each(['native', 'fallback'] as const)('Values with parts in the %s lane', (lane) => {
  let fixture: RuleFixture;
  afterEach(() => fixture.close());

  it('are stored with the types of the contract, and taken apart by the next rule', async () => {
    fixture = await RuleFixture.open();
    const written = await fixture.run('nested', nested, { lane });
    expect([written.message, written.stored]).toEqual([null, stored]);
    const { columns } = tableOf('nested', nested.schema);
    const plain = (type: string) => type.replaceAll('"', '');
    const types = (await fixture.session.introspect.schemaMap(['nested'])).get('nested');
    expect(Object.values(types ?? {}).map(plain)).toEqual(Object.values(columns).map((of) => plain(columnType(of))));

    const table: typeof nested = { kind: 'table', table: 'nested', schema: nested.schema };
    const parts = from('v', table).select((t) => {
      const of = t.v;
      return {
        text: part(of.struct, 'text'),
        seven: mapValue(of.map, literal(7)),
        none: mapValue(of.map, literal(8)),
        keys: mapKeys(of.map),
        tag: unionTag(of.union),
        word: part(of.union, 'word'),
        number: part(of.union, 'number'),
      };
    });
    const { message, stored: found } = await fixture.run('parts', parts, { lane });
    expect([message, found]).toEqual([
      null,
      [
        { text: 'a', seven: 'seven', none: null, keys: [1, 7], tag: 'word', word: 'a', number: null },
        { text: null, seven: 'seven', none: null, keys: [2, 7], tag: 'word', word: 'none', number: null },
      ],
    ]);
  });
});

describe('A union whose member has no value', () => {
  it('is refused with a sentence where the fallback lane would write it', async () => {
    const fixture = await RuleFixture.open();
    const none = from('r', rows).select((t) => ({ union: unionOf(members, 'word', t.r.text) }));
    const { status, message } = await fixture.run('none', none, { lane: 'fallback' });
    expect([status, message]).toEqual([
      'failed',
      'A union whose member `word` has no value can be written in the database only.',
    ]);
    fixture.close();
  });
});

describe('Columns with parts', () => {
  const { n, ...parts } = nested.schema;
  const schema: Schema = {
    n,
    ...Object.fromEntries(Object.entries(parts).map(([name, of]) => [name, { ...of, nullable: true }])),
  };
  const columns = Object.fromEntries(
    Object.keys(schema).map((name) => [
      name,
      [...stored.map((row) => row[name as keyof (typeof stored)[number]]), name === 'n' ? 3 : null],
    ]),
  ) as never;

  it('are the same after they were Arrow data, also where they are missing', () => {
    expect(
      Object.fromEntries(
        Object.entries(toColumns(fromColumns(schema, columns), schema)).map(([name, cells]) => [
          name,
          Array.from(cells),
        ]),
      ),
    ).toEqual(columns);
  });

  it('go to an Arrow file and back, but for a union, which comes back as a structure', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nested-'));
    try {
      const file = join(folder, 'nested.arrow');
      const batches = (async function* () {
        yield columns;
      })();
      expect(await writeIpcFile(file, schema, batches)).toBe(3);
      const read = await readIpcFile(file);
      expect({ ...read.schema, union: null }).toEqual({
        ...schema,
        n: { type: 'integer', nullable: false },
        union: null,
      });
      expect(Array.from(read.columns.map ?? [])).toEqual((columns as Record<string, unknown>).map);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
