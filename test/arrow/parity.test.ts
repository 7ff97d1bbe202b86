import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnsupportedInLane } from '../../src/arrow/unsupported-in-lane.ts';
import { relationSql } from '../../src/compile/relation-sql.ts';
import { explain } from '../../src/relation/explain.ts';
import type { Value } from '../../src/relation/expression.ts';
import { type Lineage, lineage } from '../../src/relation/lineage.ts';
import { ascending } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import type { Rel, Schema } from '../../src/relation/relation.ts';
import { validate } from '../../src/relation/validate.ts';
import { memoryDatabase } from '../tools/memory-database.ts';
import { arrowRows, databaseRows, type RowTexts, storeTables } from './both-lanes.ts';
import { Choices } from './choices.ts';
import { parameterValues } from './random-expression.ts';
import { RandomRelation } from './random-relation.ts';
import { randomTables } from './random-tables.ts';

const runs = Number(process.env.PARITY_RUNS ?? 400);
const connection = memoryDatabase();

/** Numbers that leave their type fail in both lanes, but which rows are computed at all is not laid down. */
const failed = (error: unknown): 'failed' => {
  if (error instanceof RangeError || /Out of Range|Conversion Error|Overflow/.test(String(error))) return 'failed';
  throw error;
};

/** Columns that hold a missing value although their schema says they never do. */
function missingWherePromised(schema: Schema, rows: RowTexts): readonly string[] {
  const cells = rows.map((row) => JSON.parse(row) as readonly unknown[]);
  return Object.entries(schema).flatMap(([name, { nullable }], at) =>
    !nullable && cells.some((row) => row[at] === null) ? [name] : [],
  );
}

const tablesOf = (columns: Lineage): readonly string[] =>
  Object.values(columns).flatMap((origins) => origins.map(({ table }) => table));

test('both lanes give the same rows', async () => {
  const outcomes = { compared: 0, failed: 0, unsupported: 0, rows: 0 };
  const numbers = fc.array(fc.nat({ max: 5039 }), { minLength: 20, maxLength: 500, size: 'max' });
  const compare = async (random: readonly number[]): Promise<void> => {
    const choices = new Choices(random);
    const tables = randomTables(choices);
    const relation = new RandomRelation(choices, tables).relation(1 + choices.below(3));
    expect(validate(relation)).toEqual([]);
    expect(tablesOf(lineage(relation)).filter((table) => !tables.has(table))).toEqual([]);
    expect(explain(relation)).not.toMatch(/undefined|\[object/);
    await storeTables(connection(), tables);
    let arrow: RowTexts | 'failed' | 'unsupported';
    try {
      arrow = arrowRows(relation, tables, parameterValues);
    } catch (error) {
      arrow = error instanceof UnsupportedInLane ? 'unsupported' : failed(error);
    }
    const database = await databaseRows(relation, connection(), parameterValues).catch(failed);
    if (arrow === 'failed' || database === 'failed') outcomes.failed++;
    else if (arrow === 'unsupported') outcomes.unsupported++;
    else {
      outcomes.compared++;
      outcomes.rows += database.length;
      expect(arrow, relationSql(relation)).toEqual(database);
      expect(missingWherePromised(relation.schema, database), relationSql(relation)).toEqual([]);
    }
  };
  await fc.assert(fc.asyncProperty(numbers, compare), { numRuns: runs });
  expect(outcomes.failed + outcomes.unsupported).toBeLessThan(runs / 10);
  expect(outcomes.rows).toBeGreaterThan(runs);
}, 300_000);

test('the first row of no rows is no row', async () => {
  const empty: Rel<Schema> = { kind: 'table', table: 'empty', schema: { open: { type: 'boolean', nullable: true } } };
  const first = from('t', empty)
    .best((t) => ({ by: [], order: [ascending(t.t.open as Value)] }))
    .select((t) => ({ open: t.t.open as Value }));
  const tables = new Map([['empty', { schema: empty.schema, narrow: [], rows: [] }]]);
  await storeTables(connection(), tables);
  expect(arrowRows(first, tables, {})).toEqual([]);
  expect(await databaseRows(first, connection(), {})).toEqual([]);
});
