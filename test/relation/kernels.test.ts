import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKernels } from '../../src/flow/file-kernels.ts';
import { wholeTableKernels } from '../../src/kernel/kernels.ts';
import { align } from '../../src/relation/align.ts';
import { field, values } from '../../src/relation/combine.ts';
import { type DedupeStrategy, dedupe } from '../../src/relation/dedupe.ts';
import { listPrefix, literal, split } from '../../src/relation/expressions.ts';
import { kernels, kernelsOf } from '../../src/relation/kernels.ts';
import { descending } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import type { Rel, Relation, Schema } from '../../src/relation/relation.ts';
import { selectWinners } from '../../src/relation/select-winners.ts';
import { columnOf } from '../../src/relation/total-order.ts';
import { rules } from '../../src/rules/index.ts';
import { arrowRows, databaseRows } from '../arrow/both-lanes.ts';
import { memoryDatabase } from '../tools/memory-database.ts';

const connection = memoryDatabase();

/** The rows both lanes give, as sorted texts; fails when they differ. */
async function rowsOf(relation: Relation): Promise<readonly unknown[]> {
  const fallback = arrowRows(relation, new Map(), {});
  expect(fallback).toEqual(await databaseRows(relation, connection(), {}));
  return fallback.map((row) => JSON.parse(row));
}

const scored = { call: field('integer'), target: field('text'), score: field('double'), rank: field('integer') };
const candidates = values(scored, [
  [1, 'b', 0.5, 2],
  [1, 'a', 0.5, 1],
  [1, 'c', 0.2, 1],
  [2, 'z', 0.1, 1],
]);

describe('Dedupe, the same in both lanes,', () => {
  const by = (strategy: DedupeStrategy, options = {}) => rowsOf(dedupe(candidates, ['call'], strategy, options));

  it('keeps the first in the order of the ties, else of all columns', async () => {
    expect(await by('keep_first')).toEqual([
      [1, 'a', 0.5, 1],
      [2, 'z', 0.1, 1],
    ]);
    expect(await by('keep_first', { ties: [descending(columnOf(candidates, 'target'))] })).toEqual([
      [1, 'c', 0.2, 1],
      [2, 'z', 0.1, 1],
    ]);
  });
  it('keeps the best by score, then by the ties', async () => {
    expect(await by('keep_best')).toContainEqual([1, 'a', 0.5, 1]);
    expect(await by('keep_best', { ties: [descending(columnOf(candidates, 'rank'))] })).toContainEqual([
      1,
      'b',
      0.5,
      2,
    ]);
    expect(await by('keep_best', { score: 'rank' })).toContainEqual([1, 'b', 0.5, 2]);
  });
  it('keeps any row of each key', async () => {
    const keys = from('row', dedupe(candidates, ['call'], 'keep_arbitrary') as Rel<typeof scored>).select((t) => ({
      call: t.row.call,
    }));
    expect(await rowsOf(keys)).toEqual([[1], [2]]);
  });
  it('collapses the other columns to lists in one order', async () => {
    expect(await by('collapse_list')).toEqual([
      [1, ['a', 'b', 'c'], [0.5, 0.5, 0.2], [1, 2, 1]],
      [2, ['z'], [0.1], [1]],
    ]);
  });
  it('names a column that is not there', () => {
    expect(() => dedupe(candidates, ['none'], 'keep_first')).toThrow('There is no column `none`; there are call,');
    expect(() => dedupe(candidates, ['call'], 'keep_best', { score: 'none' })).toThrow('There is no column `none`');
  });
});

describe('Winner selection', () => {
  it('keeps the lowest score when asked to, and every row without keys', async () => {
    expect(await rowsOf(selectWinners(candidates, { keys: ['call'], descending: false }))).toContainEqual([
      1,
      'c',
      0.2,
      1,
    ]);
    expect(selectWinners(candidates, { keys: [] })).toBe(candidates);
  });
  it('has one winner for any order of the rows, in both lanes', async () => {
    const row = fc.tuple(fc.nat(3), fc.constantFrom('a', 'b'), fc.constantFrom(0.5, 1), fc.nat(2));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const winners = (of: typeof rows) => rowsOf(selectWinners(values(scored, of), { keys: ['call'] }));
        expect(await winners([...rows].reverse())).toEqual(await winners(rows));
      }),
      { numRuns: 25 },
    );
  });
});

describe('Interval alignment, the same in both lanes,', () => {
  const span = { file: field('integer', true), start: field('integer', true), end: field('integer', true) };
  const side = (rows: readonly (readonly (number | null)[])[]) => ({
    rows: values(span, rows),
    by: ['file'] as const,
    start: 'start' as const,
    end: 'end' as const,
  });
  const left = side([
    [1, 10, 20],
    [1, 40, 50],
    [null, 1, 2],
  ]);
  const right = side([
    [1, 10, 20],
    [1, 0, 100],
    [1, 12, 14],
    [1, 12, 19],
    [2, 10, 20],
    [1, 18, 30],
  ]);
  const matched = async (mode: 'exact' | 'containing' | 'contained' | 'overlap', keepUnmatched = false) => {
    const aligned = align(mode, left, right, { keepUnmatched }) as Relation;
    const names = ['left.start', 'right.start', 'right.end', 'match_kind', 'match_score', 'candidate_count'];
    const schema = Object.fromEntries(names.map((name) => [name.replace('.', '_'), aligned.schema[name]])) as Schema;
    const columns = names.map((name) => ({ name: name.replace('.', '_'), value: columnOf(aligned, name) }));
    return rowsOf({ kind: 'project', source: aligned, columns, schema });
  };

  it('finds the equal span, the smallest around, the smallest inside and the largest common part', async () => {
    expect(await matched('exact')).toEqual([[10, 10, 20, 'exact', -10, 1]]);
    expect(await matched('containing')).toEqual([
      [10, 10, 20, 'containing', -10, 2],
      [40, 0, 100, 'containing', -100, 1],
    ]);
    expect(await matched('contained')).toEqual([[10, 12, 14, 'contained', -2, 3]]);
    expect(await matched('overlap')).toEqual([
      [10, 0, 100, 'overlap', 10, 5],
      [40, 0, 100, 'overlap', 10, 1],
    ]);
  });
  it('keeps what has no match when asked to, and says whether there was a span at all', async () => {
    expect(await matched('exact', true)).toEqual([
      [1, null, null, 'no_span', null, 0],
      [10, 10, 20, 'exact', -10, 1],
      [40, null, null, 'no_match', null, 0],
    ]);
  });
});

describe('Spans of the right that are equal', () => {
  const named = { ...{ start: field('integer'), end: field('integer') }, name: field('text', true) };
  const best = async (rows: readonly (readonly (number | string | null)[])[]) => {
    const side = (of: typeof rows) => ({
      rows: values(named, of),
      by: [] as const,
      start: 'start' as const,
      end: 'end' as const,
    });
    const aligned = align('containing', side([[3, 4, 'left']]), side(rows)) as Relation;
    const columns = ['right.name', 'candidate_count'].map((name) => ({
      name: name.replace('.', '_'),
      value: columnOf(aligned, name),
    }));
    const schema = Object.fromEntries(columns.map(({ name, value }) => [name, value])) as unknown as Schema;
    return rowsOf({ kind: 'project', source: aligned, columns, schema });
  };

  it('are decided by their other columns, in both lanes and for any order of the rows', async () => {
    const rows = ['c', null, 'a', 'b'].map((name) => [1, 9, name]);
    for (const order of [rows, [...rows].reverse(), [...rows.slice(2), ...rows.slice(0, 2)]])
      expect(await best(order)).toEqual([['a', 4]]);
  });
});

describe('List items, the same in both lanes,', () => {
  it('come with their place', async () => {
    const grouped = dedupe(candidates, ['call'], 'collapse_list') as Rel<{
      call: { type: 'integer'; nullable: boolean };
      target: { type: { list: 'text' }; nullable: boolean };
    }>;
    const items = (keepEmpty: boolean) =>
      from('row', grouped)
        .unnest('item', (t) => t.row.target, { keepEmpty })
        .select((t) => ({ call: t.row.call, item: t.item.item, at: t.item.position }));
    for (const keepEmpty of [true, false])
      expect(await rowsOf(items(keepEmpty))).toEqual([
        [1, 'a', 1],
        [1, 'b', 2],
        [1, 'c', 3],
        [2, 'z', 1],
      ]);
  });
  it('are none of an empty and of a missing list, whose rows stay when asked to', async () => {
    const lists = values({ text: field('text', true), kept: field('integer') }, [
      ['a,b', 2],
      ['empty', 0],
      [null, 2],
    ]);
    const items = (keepEmpty: boolean) =>
      from('row', lists)
        .unnest('item', (t) => listPrefix(split(t.row.text, literal(',')), t.row.kept), { keepEmpty })
        .select((t) => ({ text: t.row.text, item: t.item.item, at: t.item.position }));
    const there = [
      ['a,b', 'a', 1],
      ['a,b', 'b', 2],
    ];
    expect(await rowsOf(items(false))).toEqual(there);
    expect(await rowsOf(items(true))).toEqual([...there, ['empty', null, null], [null, null, null]]);
  });
});

describe('The registry', () => {
  it('says which kernels a relation uses, and each runs in the database or in a lane of its own, and in the fallback lane', () => {
    expect(kernelsOf(dedupe(candidates, ['call'], 'keep_first'))).toEqual(['winner_selection']);
    expect(kernelsOf(candidates)).toEqual([]);
    for (const { step, lanes } of Object.values(kernels))
      expect(lanes).toEqual(expect.arrayContaining([/kernel|compute/.test(step) ? 'kernel' : 'native', 'fallback']));
  });
  it('has every kernel that a rule runs', () => {
    const used = new Set(rules.flatMap(({ relation }) => kernelsOf(relation)));
    for (const name of [...Object.keys(fileKernels), ...Object.keys(wholeTableKernels)]) expect(used).toContain(name);
  });
});
