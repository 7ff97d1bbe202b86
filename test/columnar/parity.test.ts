import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateRelation } from '../../src/columnar/evaluate-relation.ts';
import { FilePlaces } from '../../src/columnar/file-places.ts';
import { inputsOf, tablesOf } from '../../src/columnar/inputs.ts';
import { unsupportedPart } from '../../src/columnar/unsupported-part.ts';
import { integer, nullable, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import type { Value } from '../../src/relation/expression.ts';
import { greater, literal } from '../../src/relation/expressions.ts';
import {
  any,
  argMax,
  argMin,
  ascending,
  count,
  countPresent,
  descending,
  every,
  max,
  min,
  when,
} from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import { arrowRows } from '../arrow/both-lanes.ts';
import { Choices } from '../arrow/choices.ts';
import { RandomRelation } from '../arrow/random-relation.ts';
import { randomTables } from '../arrow/random-tables.ts';
import { isNarrow, randomFrame, rowTexts } from './random-frame.ts';

const runs = Number(process.env.PARITY_RUNS ?? 6000);

test('the columnar and the fallback lane give the same rows', () => {
  const outcomes = { compared: 0, rows: 0, kinds: new Set<string>() };
  const places = new FilePlaces([0, 1, 2, 3, 7], [300, 3, 300, 300, 20]);
  const numbers = fc.array(fc.nat({ max: 5039 }), { minLength: 20, maxLength: 300, size: 'max' });
  const compare = (random: readonly number[]): void => {
    const choices = new Choices(random);
    const tables = randomTables(choices);
    const relation = new RandomRelation(choices, tables).relation(1 + choices.below(3));
    if (unsupportedPart(relation) !== null || !isNarrow(relation.schema)) return;
    const table = tablesOf(new Map([...tables].map(([name, rows]) => [name, randomFrame(rows)])));
    const given = inputsOf(places, table);
    const [found, expected] = [
      attempt(() => rowTexts(evaluateRelation(relation, given), relation.schema)),
      attempt(() => arrowRows(relation, tables, {})),
    ];
    expect(found).toEqual(expected);
    outcomes.compared++;
    outcomes.rows += found.length;
    outcomes.kinds.add(relation.kind);
  };
  fc.assert(fc.property(numbers, compare), { numRuns: runs, seed: 7, endOnFailure: true });
  expect(outcomes.compared).toBeGreaterThan(runs / 50);
  expect(outcomes.rows).toBeGreaterThan(outcomes.compared);
});

test('measures and winners are the same in both lanes', () => {
  const calls = defineTable('fact', 'call_site', 'As the random table.', {
    file: integer('File.'),
    start: integer('Start.'),
    end: nullable(integer('End.')),
    callee: nullable(text('Name.')),
    flags: integer('Flags.'),
  });
  const isLong = (start: Value<'integer'>) => greater(start, literal(1));
  const measured = from('at', calls).groupBy(
    (t) => ({ file: t.at.file, callee: t.at.callee }),
    (t) => ({
      rows: count(),
      ends: countPresent(t.at.end),
      least: min(t.at.end),
      most: max(t.at.callee),
      first: argMin(t.at.callee, t.at.end),
      last: argMax(t.at.end, t.at.start),
      some: any(isLong(t.at.start)),
      all: every(isLong(t.at.start)),
      long: when(isLong(t.at.start), count()),
      longest: when(isLong(t.at.start), argMax(t.at.flags, t.at.start)),
    }),
  );
  const best = from('at', calls)
    .best((t) => ({
      by: [t.at.file, t.at.callee],
      order: [descending(t.at.end), ascending(t.at.start), ascending(t.at.callee), ascending(t.at.flags)],
    }))
    .select((t) => t.at);
  let rows = 0;
  const compare = (random: readonly number[]): void => {
    const tables = randomTables(new Choices(random));
    const table = tablesOf(new Map([...tables].map(([name, each]) => [name, randomFrame(each)])));
    for (const relation of [measured, best]) {
      const given = inputsOf(new FilePlaces([], []), table);
      const found = rowTexts(evaluateRelation(relation, given), relation.schema);
      expect(found).toEqual(arrowRows(relation, tables, {}));
      rows += found.length;
    }
  };
  const numbers = fc.array(fc.nat({ max: 5039 }), { minLength: 20, maxLength: 300, size: 'max' });
  fc.assert(fc.property(numbers, compare), { numRuns: 300, seed: 7, endOnFailure: true });
  expect(rows).toBeGreaterThan(600);
});

/** Numbers that leave their type fail in both lanes. */
function attempt(rows: () => readonly string[]): readonly string[] {
  try {
    return rows();
  } catch (error) {
    if (error instanceof RangeError) return ['out of range'];
    throw error;
  }
}
