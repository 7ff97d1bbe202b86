import { afterAll, beforeAll, expect, it } from 'vitest';
import { dropStoredSql, keepTableSql } from '../../src/compile/update-statements.ts';
import { TableChanges } from '../../src/execute/table-changes.ts';
import { integer, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { runtimeProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';

const table = defineTable('fact', 'thing', 'Things.', {
  file: integer('A file.'),
  node: integer('A node.'),
  kind: text('A kind.'),
  start: integer('First byte.'),
});

let session: Session;
beforeAll(async () => {
  session = await Session.open(':memory:', runtimeProfile({}));
});
afterAll(() => session.close());

/** So many things that the database has to be asked what became of them. */
const things = Array.from({ length: 400 }, (_, node) => ({ file: 1, node, kind: 'name', start: node * 10 }));
const moved = things.map((row) => ({ ...row, start: row.start + 5 }));

async function changed(before: readonly object[], after: readonly object[]): Promise<TableChanges> {
  for (const name of await session.tableNames()) await session.run(dropStoredSql(name, 'table'));
  const fill = async (rows: readonly object[]) => {
    await session.createTable(table);
    await session.ingest.prepare([table]);
    session.ingest.appendRows(table, rows as never);
    session.ingest.flush();
  };
  await fill(before);
  await session.run(keepTableSql(table.name));
  await fill(after);
  const changes = new TableChanges();
  changes.note(table.name, { kind: 'whole', table });
  return changes;
}

it('things that only stand elsewhere differ in their places alone', async () => {
  const changes = await changed(things, moved);
  expect(await changes.isOther(session, 'thing')).toBe(true);
  expect(await changes.differs(session, 'thing', ['file', 'kind', 'node'])).toBe(false);
  expect(await changes.differs(session, 'thing', ['file', 'node', 'start'])).toBe(true);
  expect(await changes.rows(session, 'thing', ['node', 'start'])).toBe(800);
});

it('of many things that moved, the one that became another is told, and those that it was and is', async () => {
  const changes = await changed(things, [...moved.slice(1), { file: 1, node: 0, kind: 'text', start: 5 }]);
  expect(await changes.differs(session, 'thing', ['file', 'node'])).toBe(false);
  expect(await changes.differs(session, 'thing', ['kind', 'node'])).toBe(true);
  expect(await changes.rows(session, 'thing', ['kind', 'node'])).toBe(2);
  const net = await changes.net(session, 'thing', ['kind', 'node']);
  expect([...net].sort((left, right) => Number(left.row_count) - Number(right.row_count))).toEqual([
    { kind: 'name', node: 0, row_count: -1 },
    { kind: 'text', node: 0, row_count: 1 },
  ]);
  expect(await changes.rows(session, 'thing', ['kind', 'node', 'start'])).toBe(800);
});

it('a table with the rows it had is no other, and neither is one that nobody noted', async () => {
  const changes = await changed(things, [...things].reverse());
  expect(await changes.isOther(session, 'thing')).toBe(false);
  expect(await changes.isOther(session, 'another')).toBe(false);
});
