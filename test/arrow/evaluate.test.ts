import { Dictionary, Int32, Table, tableFromArrays, Uint16, Utf8, vectorFromArray } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/arrow/evaluate.ts';
import { fromColumns } from '../../src/arrow/from-columns.ts';
import { toColumns } from '../../src/arrow/to-columns.ts';
import { UnsupportedInLane } from '../../src/arrow/unsupported-in-lane.ts';
import { align } from '../../src/relation/align.ts';
import { field, fixpoint, values } from '../../src/relation/combine.ts';
import { add, equal, less, literal, parameter } from '../../src/relation/expressions.ts';
import { ascending, count } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import type { Rel, Relation, Schema } from '../../src/relation/relation.ts';

const table = <S extends Schema>(name: string, schema: S): Rel<S> =>
  ({ kind: 'table', table: name, schema }) as unknown as Rel<S>;

const rows = (relation: Relation, tables: ReadonlyMap<string, Table> = new Map()) => {
  const result = evaluate(relation, tables);
  const columns = toColumns(result, relation.schema);
  return Array.from({ length: result.numRows }, (_, row) => Object.values(columns).map((cells) => cells[row]));
};

describe('columns', () => {
  const schema: Schema = {
    n: field('integer', true),
    big: field('bigint', true),
    real: field('double', true),
    text: field('text', true),
    flag: field('boolean', true),
    words: field({ list: 'text' }, true),
    pair: field({ struct: { a: 'integer', b: { list: 'bigint' } } }, true),
  };
  const columns = {
    n: [1, null, -2147483648],
    big: [null, 9223372036854775807n, -1n],
    real: [0.5, Number.NaN, null],
    text: ['é👍', '', null],
    flag: [true, null, false],
    words: [['a', null, 'é'], [], null],
    pair: [{ a: 1, b: [1n, null] }, { a: null, b: null }, null],
  };

  test('survive the way into Arrow and back', () => {
    expect(toColumns(fromColumns(schema, columns), schema)).toEqual(columns);
  });

  test('survive when there are no rows', () => {
    const empty = Object.fromEntries(Object.keys(schema).map((name) => [name, []]));
    const stored = fromColumns(schema, empty);
    expect(stored.numRows).toBe(0);
    expect(Object.values(toColumns(stored, schema)).map((cells) => cells.length)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('must all be there and of one length', () => {
    const two = { a: field('integer'), b: field('integer') };
    expect(() => fromColumns(two, { a: [1] })).toThrow('Column `b` is not given; there are a.');
    expect(() => fromColumns(two, { a: [1], b: [1, 2] })).toThrow('Column `b` has 2 rows where the others have 1.');
  });

  test('may be stored narrower, as a dictionary or in several chunks', () => {
    const kinds = vectorFromArray([1, 65535], new Uint16());
    const names = vectorFromArray(['x', null], new Dictionary(new Utf8(), new Int32()));
    const stored = new Table({ kind: kinds, name: names });
    const read = from('t', table('t', { kind: field('integer'), name: field('text', true) })).select((t) => ({
      kind: add(t.t.kind, literal(1)),
      name: t.t.name,
    }));
    expect(rows(read, new Map([['t', stored.concat(stored)]]))).toEqual([
      [2, 'x'],
      [65536, null],
      [2, 'x'],
      [65536, null],
    ]);
  });
});

describe('refusals', () => {
  test('a stored type that is not the declared one', () => {
    const stored = tableFromArrays({ n: Float32Array.from([1]) });
    expect(() => rows(table('t', { n: field('double') }), new Map([['t', stored]]))).toThrow(UnsupportedInLane);
  });

  test('a table or column that is not there, a parameter without a value', () => {
    const stored = fromColumns({ n: field('integer') }, { n: [1] });
    expect(() => rows(table('t', { n: field('integer') }))).toThrow('There is no table `t`.');
    expect(() => rows(table('t', { m: field('integer') }), new Map([['t', stored]]))).toThrow(
      'Column `m` is not in `t`; it has n.',
    );
    const bound = from('t', table('t', { n: field('integer') })).where((t) =>
      equal(t.t.n, parameter('wanted', 'integer')),
    );
    expect(() =>
      rows(
        bound.select((t) => ({ n: t.t.n })),
        new Map([['t', stored]]),
      ),
    ).toThrow('The parameter `wanted` has no value.');
  });

  test('kinds and functions of a later version', () => {
    const later = { kind: 'sample', source: values({}, []), schema: {} } as unknown as Relation;
    expect(() => rows(later)).toThrow('The fallback lane does not support the relation `sample`');
    const one = values({ n: field('integer') }, [[1]]);
    const call = { kind: 'call', function: 'soundex', args: [], type: 'text', nullable: true } as never;
    expect(() => rows(from('t', one).select(() => ({ x: call })))).toThrow('the function `soundex`');
  });

  test('spans that are not whole numbers', () => {
    const spans = values({ start: field('double'), end: field('double') }, [[1, 2]]);
    const side = { rows: spans, by: [], start: 'start', end: 'end' } as const;
    expect(() => rows(align('exact', side, side))).toThrow('spans of type double');
  });
});

// Work that grows with the square of the rows would not end within the time limit of a test.
describe('at a million rows', { timeout: 300_000 }, () => {
  const size = 1_000_000;
  const schema = { id: field('integer'), next: field('integer'), name: field('text') };
  const names = Array.from({ length: size }, (_, at) => `name${at % 5000}`);
  const ids = Int32Array.from({ length: size }, (_, at) => at);
  const stored = new Map([['a', fromColumns(schema, { id: ids, next: ids.map((id) => id + 1), name: names })]]);
  const rowsOf = table('a', schema);

  test('a join on a number and a comparison ends', () => {
    const joined = from('x', rowsOf)
      .join('y', rowsOf, (t) => [equal(t.x.next, t.y.id), less(t.x.id, t.y.next)])
      .groupBy(
        (t) => ({ name: t.y.name }),
        () => ({ rows: count() }),
      );
    expect(evaluate(joined, stored).numRows).toBe(5000);
  });

  test('a fixpoint of many rounds does not read the whole table in each', () => {
    const seed = from('x', rowsOf)
      .where((t) => less(t.x.id, literal(1)))
      .select((t) => ({ id: t.x.id }));
    const reached = fixpoint('reached', seed, (self) =>
      from('x', rowsOf)
        .join('r', self, (t) => equal(t.x.id, t.r.id))
        .where((t) => less(t.x.next, literal(3000)))
        .select((t) => ({ id: t.x.next })),
    );
    expect(evaluate(reached, stored).numRows).toBe(3000);
  });

  test('the best row of each group', () => {
    const best = from('x', rowsOf)
      .best((t) => ({ by: [t.x.name], order: [ascending(t.x.id)] }))
      .select((t) => ({ id: t.x.id }));
    expect(evaluate(best, stored).numRows).toBe(5000);
  });
});
