import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/arrow/cell.ts';
import { evaluateTable } from '../../src/arrow/evaluate-table.ts';
import { fromColumns } from '../../src/arrow/from-columns.ts';
import { pickRows } from '../../src/arrow/pick-rows.ts';
import { type Demand, rowsOnDemand } from '../../src/arrow/rows-on-demand.ts';
import { toColumns } from '../../src/arrow/to-columns.ts';
import { toTable } from '../../src/arrow/to-table.ts';
import { TooManyRows } from '../../src/arrow/too-many-rows.ts';
import { UnsupportedInLane } from '../../src/arrow/unsupported-in-lane.ts';
import { must } from '../../src/model/must.ts';
import { explain } from '../../src/relation/explain.ts';
import { equal, literal } from '../../src/relation/expressions.ts';
import { parametersRead } from '../../src/relation/parameters-read.ts';
import { from } from '../../src/relation/query.ts';
import type { Rel, Relation, Scan } from '../../src/relation/relation.ts';
import { arrowRows, rowTexts } from './both-lanes.ts';
import { Choices } from './choices.ts';
import { RandomRelation } from './random-relation.ts';
import { type RandomTable, randomTables } from './random-tables.ts';

/** The rows of a table that have the values that are asked for, and no others. */
const rowsOf = (tables: ReadonlyMap<string, RandomTable>) => async (scan: Scan, demand: Demand) => {
  const { schema, rows } = must(tables.get(scan.table), scan.table);
  const columns = Object.keys(schema).map((column, at) => [column, rows.map((row) => row[at] as Cell)]);
  const frame = evaluateTable(scan, fromColumns(schema, Object.fromEntries(columns), rows.length));
  const checks = [...demand].map(([column, values]) => ({ cells: frame.column(column), values }));
  const places = Array.from({ length: frame.length }, (_, row) => row);
  return pickRows(
    frame,
    places.filter((row) => checks.every(({ cells, values }) => values.has(cells[row] as Cell))),
  );
};

async function demanded(relation: Relation, tables: ReadonlyMap<string, RandomTable>) {
  const table = toTable(await rowsOnDemand(relation, rowsOf(tables)));
  return rowTexts(toColumns(table, relation.schema), relation.schema, table.numRows);
}

test('rows that are demanded are those that all rows of the tables give', async () => {
  let compared = 0;
  const numbers = fc.array(fc.nat({ max: 5039 }), { minLength: 20, maxLength: 500, size: 'max' });
  const compare = async (random: readonly number[]) => {
    const choices = new Choices(random);
    const tables = randomTables(choices);
    const relation = new RandomRelation(choices, tables).relation(1 + choices.below(3));
    fc.pre(parametersRead(relation).length === 0);
    try {
      const all = arrowRows(relation, tables, {});
      expect(await demanded(relation, tables), explain(relation)).toEqual(all);
      compared += all.length > 0 ? 1 : 0;
    } catch (error) {
      if (![TooManyRows, UnsupportedInLane, RangeError].some((kind) => error instanceof kind)) throw error;
    }
  };
  await fc.assert(fc.asyncProperty(numbers, compare), { numRuns: 300 });
  expect(compared).toBeGreaterThan(60);
}, 240_000);

const integer = { type: 'integer', nullable: false } as const;
const schema = { file: integer, node: integer } as const;
const scan = (table: string): Rel<typeof schema> => ({ kind: 'table', table, schema });

test('a table is asked for the partners of the rows there are, and never as a whole', async () => {
  const asked: [string, Record<string, readonly Cell[]>][] = [];
  const given: Rel<typeof schema> = { kind: 'values', rows: [[1, 5]], schema };
  const relation = from('large', scan('large'))
    .join('given', given, (t) => [equal(t.large.file, t.given.file), equal(t.large.node, t.given.node)])
    .join('other', scan('other'), (t) => equal(t.large.node, t.other.node))
    .where((t) => equal(t.other.file, literal(2)))
    .select((t) => ({ file: t.other.file }));
  const frame = await rowsOnDemand(relation, async ({ table, schema: columns }, demand) => {
    if (demand.size === 0) throw new TooManyRows();
    asked.push([table, Object.fromEntries([...demand].map(([name, values]) => [name, [...values]]))]);
    const rows = table === 'large' ? { file: [1], node: [5] } : { file: [2, 3], node: [5, 5] };
    return { schema: columns, length: rows.file.length, column: (name) => rows[name as 'file'] };
  });
  expect(asked).toEqual([
    ['large', { file: [1], node: [5] }],
    ['other', { node: [5] }],
  ]);
  expect([...Array.from(frame.column('file'))]).toEqual([2]);
});

test('of a written number the number is asked for, and nothing where it is none', async () => {
  const text = { text: { type: 'text', nullable: false } } as const;
  const given: Rel<typeof text> = { kind: 'values', rows: [['7'], ['07'], ['x']], schema: text };
  const written = (column: string) =>
    ({ kind: 'cast', value: { kind: 'column', name: column, ...integer }, type: 'text', nullable: false }) as const;
  const relation: Relation = {
    kind: 'join',
    how: 'inner',
    left: scan('large'),
    right: given,
    keys: [{ left: written('node'), right: { kind: 'column', name: 'text', ...text.text } }],
    condition: null,
    schema: { ...schema, ...text },
  };
  const asked: Demand[] = [];
  await rowsOnDemand(relation, async ({ schema: columns }, demand) => {
    if (demand.size === 0) throw new TooManyRows();
    asked.push(demand);
    return { schema: columns, length: 0, column: () => [] };
  });
  expect(asked).toEqual([new Map([['node', new Set([7])]])]);
});
