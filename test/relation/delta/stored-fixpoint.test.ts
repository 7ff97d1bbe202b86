import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relationSql } from '../../../src/compile/relation-sql.ts';
import { deltaSql, dropStoredSql, putAsideSql } from '../../../src/compile/update-statements.ts';
import { insertSql } from '../../../src/compile/write-statement.ts';
import { fillList } from '../../../src/execute/fill-list.ts';
import { integer } from '../../../src/model/column.ts';
import { defineTable, type Table } from '../../../src/model/table.ts';
import { distinct, fixpoint, union } from '../../../src/relation/combine.ts';
import { type AffectedKeys, affectedKeys } from '../../../src/relation/delta/affected-keys.ts';
import { onlyKeys } from '../../../src/relation/delta/only-keys.ts';
import { onlyValues } from '../../../src/relation/delta/only-values.ts';
import { storedFixpoint } from '../../../src/relation/delta/stored-fixpoint.ts';
import { coalesce, equal } from '../../../src/relation/expressions.ts';
import { listParameter } from '../../../src/relation/list-parameter.ts';
import { from } from '../../../src/relation/query.ts';
import type { Rel, Relation } from '../../../src/relation/relation.ts';
import { runtimeProfile } from '../../../src/session/profile.ts';
import { Session } from '../../../src/session/session.ts';
import { copyTableSql } from '../../tools/copy-table-sql.ts';

// Of a fixpoint whose rows are in a table, the rows of the files alone are made again that a change concerns.

const column = integer('A number.');
const said = defineTable('fact', 'said', 'Types that places have.', { file: column, node: column, type: column });
const flow = defineTable('fact', 'flow', 'From place to place.', {
  file: column,
  node: column,
  to_file: column,
  to_node: column,
});
const part = defineTable('fact', 'part', 'What is got out of types.', { whole: column, type: column });
const other = defineTable('fact', 'other', 'Types that stand for others.', { type: column, by: column });
const typed = defineTable('relation', 'typed', 'Types of places.', { file: column, node: column, type: column });
const tables: readonly Table[] = [said, flow, part, other];

const declared = from('said', said).select((t) => ({ ...t.said }));
type Self = Rel<typeof declared.schema>;

const handedOn = (self: Self): Self =>
  from('type', self)
    .join('flow', flow, (t) => [equal(t.type.file, t.flow.file), equal(t.type.node, t.flow.node)])
    .select((t) => ({ ...t.type, file: t.flow.to_file, node: t.flow.to_node })) as never;
const gotOut = (self: Self): Self =>
  from('type', self)
    .join('part', part, (t) => equal(t.type.type, t.part.whole))
    .leftJoin('other', other, (t) => equal(t.part.type, t.other.type))
    .select((t) => ({ ...t.type, type: coalesce(t.other.by, t.part.type) })) as never;
const standing = from('said', said)
  .whereNone('other', other, (t) => equal(t.said.type, t.other.type))
  .select((t) => ({ ...t.said }));

const relations: Readonly<Record<string, Relation>> = {
  'steps to other files': distinct(fixpoint('known', declared, handedOn)),
  'steps that keep the file': fixpoint('known', declared, gotOut),
  'steps of both kinds': fixpoint('known', declared, (self) => union(handedOn(self), gotOut(self))),
  'steps from what has no partner': fixpoint('known', standing, (self) => union(gotOut(self), handedOn(self))),
};

const small = fc.nat(4);
const drawRows = fc.record({
  said: fc.array(fc.record({ file: small, node: small, type: small }), { maxLength: 4 }),
  flow: fc.array(fc.record({ file: small, node: small, to_file: small, to_node: small }), { maxLength: 9 }),
  part: fc.array(fc.record({ whole: small, type: small }), { maxLength: 4 }),
  other: fc.array(fc.record({ type: small, by: small }), { maxLength: 3 }),
});
type Rows = Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>;

describe('A stored fixpoint of', { timeout: 240_000 }, () => {
  let session: Session;
  beforeAll(async () => {
    session = await Session.open(':memory:', runtimeProfile({}));
  });
  afterAll(() => session.close());

  it.each(Object.entries(relations))('%s is brought up to date', async (_, relation) => {
    await fc.assert(
      fc.asyncProperty(
        drawRows,
        drawRows,
        fc.subarray(['said', 'flow', 'part', 'other'] as const),
        fc.boolean(),
        async (old, drawn, changed, isListed) => {
          await change(relation, old, { ...old, ...Object.fromEntries(changed.map((name) => [name, drawn[name]])) });
          const files = await affected(relation, changed);
          await makeAgain(relation, files, isListed);
          expect(await rowsOf(typed.name)).toEqual(await rowsOf(`(${relationSql(relation)})`));
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('steps to other files concerns those that changed steps lead to, and no others', async () => {
    const before = {
      said: [1, 2, 3, 4].map((file) => ({ file, node: 1, type: file })),
      flow: [
        { file: 1, node: 1, to_file: 2, to_node: 2 },
        { file: 2, node: 2, to_file: 3, to_node: 2 },
      ],
    };
    const relation = relations['steps to other files'] as Relation;
    const more = { file: 4, node: 1, to_file: 2, to_node: 2 };
    await change(relation, before, { ...before, flow: [...before.flow, more] });
    expect(await affected(relation, ['flow'])).toEqual([2, 3]);
  });

  it('a relation is none that leaves out rows of it, or has more', () => {
    const known = fixpoint('known', declared, handedOn);
    expect(storedFixpoint(known, typed)?.name).toBe('known');
    expect(storedFixpoint(union(known, declared), typed)).toBeNull();
    const some = from('known', known)
      .where((t) => equal(t.known.file, t.known.node))
      .select((t) => ({ ...t.known }));
    expect(storedFixpoint(some, typed)).toBeNull();
  });

  /** Fills the tables and the one of the fixpoint, and changes the tables. */
  async function change(relation: Relation, before: Rows, after: Rows): Promise<void> {
    for (const name of await session.tableNames()) await session.run(dropStoredSql(name, 'table'));
    await fill(before);
    await session.createTable(typed);
    await session.run(insertSql(typed, distinct(relation as Self)));
    for (const table of tables) await session.run(copyTableSql(table));
    for (const { name } of tables) await session.run(dropStoredSql(name, 'table'));
    await fill(after);
    for (const { name } of tables) await session.run(deltaSql(name, null));
  }

  async function affected(relation: Relation, changed: readonly string[]): Promise<readonly number[]> {
    const compared = ({ table, schema }: { readonly table: string; readonly schema: object }) =>
      changed.includes(table) ? new Set(Object.keys(schema)) : null;
    const stored = storedFixpoint(relation, typed);
    const changes = { compared, lookups: new Set<Relation>(), quiet: new Set<Relation>(), stored };
    const { own, others } = (await affectedKeys(relation, 'file', changes, null)) as AffectedKeys;
    const rows = others ? [...(await session.rows(relationSql(others)))] : [];
    for (const { table, column: of } of own)
      rows.push(...(await session.rows(`SELECT "${of}" AS item FROM "delta_${table}"`)));
    return [...new Set(rows.map(({ item }) => Number(item)))].sort();
  }

  async function makeAgain(relation: Relation, files: readonly number[], isListed: boolean): Promise<void> {
    const list = listParameter('chosen', 'integer');
    await fillList(session, list, files, false);
    for (const statement of putAsideSql(typed, 'file', list)) await session.run(statement);
    const stored = storedFixpoint(relation, typed);
    const only = isListed ? onlyKeys(relation, 'file', list, stored) : onlyValues(relation, 'file', files, stored);
    await session.run(insertSql(typed, only));
  }

  async function fill(rows: Rows): Promise<void> {
    for (const table of tables) {
      await session.createTable(table);
      await session.ingest.prepare([table]);
      session.ingest.appendRows(table, rows[table.name] ?? []);
    }
    session.ingest.flush();
  }

  const rowsOf = (source: string) =>
    session.rows(`SELECT DISTINCT file, node, type FROM ${source} ORDER BY file, node, type`);
});
