import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relationSql } from '../../../src/compile/relation-sql.ts';
import { copyTableSql, deltaSql, dropStoredSql } from '../../../src/compile/update-statements.ts';
import { dropSql } from '../../../src/compile/write-statement.ts';
import { fillList } from '../../../src/execute/fill-list.ts';
import { integer, nullable } from '../../../src/model/column.ts';
import { defineTable, type Table } from '../../../src/model/table.ts';
import { distinct, fixpoint, union } from '../../../src/relation/combine.ts';
import { affectedKeys } from '../../../src/relation/delta/affected-keys.ts';
import { onlyKeys } from '../../../src/relation/delta/only-keys.ts';
import { add, coalesce, equal, isNull, less, literal } from '../../../src/relation/expressions.ts';
import { listParameter } from '../../../src/relation/list-parameter.ts';
import { count, max } from '../../../src/relation/measures.ts';
import { from } from '../../../src/relation/query.ts';
import type { Relation } from '../../../src/relation/relation.ts';
import { runtimeProfile } from '../../../src/session/profile.ts';
import { Session } from '../../../src/session/session.ts';

const column = integer('A number.');
const use = defineTable('fact', 'use', 'Uses.', { file: column, node: column, name: column });
const target = defineTable('fact', 'target', 'Targets.', { file: column, node: column, name: column });
const alias = defineTable('fact', 'alias', 'Other names.', { name: column, other: nullable(column) });
const tables: readonly Table[] = [use, target, alias];

/** Relations whose `file` is that of a use; what else they read may be of any file. */
const relations: Readonly<Record<string, Relation>> = {
  'an inner join': from('use', use)
    .join('target', target, (t) => equal(t.use.name, t.target.name))
    .select((t) => ({ file: t.use.file, node: t.use.node, to: t.target.node })),
  'left joins, the second by what the first gave': from('use', use)
    .leftJoin('alias', alias, (t) => equal(t.use.name, t.alias.name))
    .leftJoin('target', target, (t) => equal(t.target.name, coalesce(t.alias.other, t.use.name)))
    .select((t) => ({ file: t.use.file, node: t.use.node, to: t.target.node })),
  'rows without a partner': from('use', use)
    .leftJoin('alias', alias, (t) => [equal(t.use.name, t.alias.name), less(t.alias.other, literal(2))])
    .where((t) => isNull(t.alias.name))
    .whereNone('target', target, (t) => equal(t.use.name, t.target.name))
    .select((t) => ({ file: t.use.file, node: t.use.node })),
  'a group and a rank of other rows': from('use', use)
    .join(
      'most',
      from('target', target).groupBy(
        (t) => ({ name: t.target.name }),
        (t) => ({ node: max(t.target.node), rows: count() }),
      ),
      (t) => equal(t.use.name, t.most.name),
    )
    .leftJoin(
      'first',
      from('alias', alias)
        .best((t) => ({ by: [t.alias.other], order: [{ value: t.alias.name, descending: false }] }))
        .select((t) => ({ ...t.alias })),
      (t) => equal(t.first.other, t.use.name),
    )
    .select((t) => ({ file: t.use.file, node: t.most.node, rows: t.most.rows, first: t.first.name })),
  'parts of a union, each once': distinct(
    union(
      from('use', use).select((t) => ({ file: t.use.file, name: t.use.name })),
      from('use', use)
        .join('alias', alias, (t) => equal(t.use.name, t.alias.name))
        .whereExists('target', target, (t) => equal(t.alias.other, t.target.name))
        .select((t) => ({ file: t.use.file, name: add(t.alias.name, literal(10)) })),
    ),
  ),
  'steps within a file': fixpoint(
    'reached',
    from('use', use)
      .whereExists('target', target, (t) => equal(t.use.name, t.target.node))
      .select((t) => ({ file: t.use.file, node: t.use.node })),
    (self) =>
      from('self', self)
        .join('use', use, (t) => [equal(t.self.file, t.use.file), equal(t.self.node, t.use.name)])
        .select((t) => ({ file: t.self.file, node: t.use.node })),
  ),
};

const small = fc.nat(3);
const drawRows = fc.record({
  use: fc.array(fc.record({ file: small, node: small, name: small }), { maxLength: 6 }),
  target: fc.array(fc.record({ file: small, node: small, name: small }), { maxLength: 6 }),
  alias: fc.array(fc.record({ name: small, other: fc.option(small) }), { maxLength: 4 }),
});
type Rows = Readonly<Record<string, readonly Readonly<Record<string, number | null>>[]>>;

describe('Of tables that are not what they were', { timeout: 240_000 }, () => {
  let session: Session;
  beforeAll(async () => {
    session = await Session.open(':memory:', runtimeProfile({}));
  });
  afterAll(() => session.close());

  it.each(Object.entries(relations))('the affected files of %s have all that is another', async (_, relation) => {
    await fc.assert(
      fc.asyncProperty(drawRows, drawRows, fc.subarray(tables.map(({ name }) => name)), async (old, drawn, changed) => {
        await clear();
        await fill(old);
        const before = await rowsOf(relation);
        for (const table of tables) await session.run(copyTableSql(table));
        await fill({ ...old, ...Object.fromEntries(changed.map((name) => [name, drawn[name as keyof typeof drawn]])) });
        for (const { name } of tables) await session.run(deltaSql(name, null));
        const after = await rowsOf(relation);
        const compared = (table: string) =>
          changed.includes(table) ? new Set(tables.flatMap(({ columns }) => Object.keys(columns))) : null;
        const keys = affectedKeys(relation, 'file', { compared: ({ table }) => compared(table) });
        // What no step of which can be told is made anew as a whole.
        if (keys === null) return;
        const files = new Set<unknown>();
        for (const { table, column: of } of keys.own)
          for (const row of await session.rows(`SELECT "${of}" AS item FROM "delta_${table}"`)) files.add(row.item);
        for (const row of keys.others ? await session.rows(relationSql(keys.others)) : []) files.add(row.item);
        const differing = filesThatDiffer(before, after);
        expect([...differing].filter((file) => !files.has(file))).toEqual([]);
        const list = listParameter('chosen', 'integer');
        await fillList(session, list, [...files].filter((file) => file !== null) as number[], false);
        const only = await rowsOf(onlyKeys(relation, 'file', list));
        expect(only).toEqual(after.filter(({ file }) => files.has(file)));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('of what changes come into by many ways are not followed', () => {
    const way = from('use', use)
      .join('target', target, (t) => equal(t.use.name, t.target.name))
      .select((t) => ({ file: t.use.file }));
    const changed = {
      compared: ({ table }: { readonly table: string }) => (table === 'target' ? new Set(['name']) : null),
    };
    expect(affectedKeys(union(way, way, way, way), 'file', changed)).not.toBeNull();
    expect(affectedKeys(union(way, way, way, way, way), 'file', changed)).toBeNull();
  });

  async function fill(rows: Rows): Promise<void> {
    for (const table of tables) {
      if ((await session.tableNames()).has(table.name)) await session.run(dropSql(table));
      await session.createTable(table);
      await session.ingest.prepare([table]);
      session.ingest.appendRows(table, rows[table.name] ?? []);
    }
    session.ingest.flush();
  }

  async function clear(): Promise<void> {
    for (const name of await session.tableNames()) await session.run(dropStoredSql(name, 'table'));
  }

  async function rowsOf(relation: Relation) {
    const rows = await session.rows(relationSql(relation));
    return rows.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  }
});

function filesThatDiffer(
  before: readonly Readonly<Record<string, unknown>>[],
  after: typeof before,
): ReadonlySet<unknown> {
  const counts = new Map<string, number>();
  const add = (row: (typeof before)[number], by: number) =>
    counts.set(JSON.stringify(row), (counts.get(JSON.stringify(row)) ?? 0) + by);
  for (const row of before) add(row, -1);
  for (const row of after) add(row, 1);
  return new Set([...counts].filter(([, n]) => n !== 0).map(([row]) => JSON.parse(row).file));
}
