import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  deltaSql,
  deltaValuesSql,
  differencesSql,
  dropStoredSql,
  netRowsSql,
} from '../../src/compile/update-statements.ts';
import { DeltaRows } from '../../src/execute/delta-rows.ts';
import { integer, nullable, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { runtimeProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';
import { copyTableSql } from '../tools/copy-table-sql.ts';

const table = defineTable('fact', 'thing', 'Things.', {
  file: integer('A file.'),
  name: nullable(text('A name.')),
  size: integer('A size.'),
});
const few = fc.nat(2);
const drawRows = fc.array(fc.record({ file: few, name: fc.option(fc.constantFrom('', 'a', 'null')), size: few }), {
  maxLength: 8,
});

let session: Session;
beforeAll(async () => {
  session = await Session.open(':memory:', runtimeProfile({}));
});
afterAll(() => session.close());

async function change(before: readonly object[], after: readonly object[]): Promise<void> {
  for (const name of await session.tableNames()) await session.run(dropStoredSql(name, 'table'));
  const fill = async (rows: readonly object[]) => {
    await session.createTable(table);
    await session.ingest.prepare([table]);
    session.ingest.appendRows(table, rows as never);
    session.ingest.flush();
  };
  await fill(before);
  await session.run(copyTableSql(table));
  await session.run(dropStoredSql(table.name, 'table'));
  await fill(after);
  await session.run(deltaSql(table.name, null));
}

const texts = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

it('answers about a small delta are those of the database', async () => {
  await fc.assert(
    fc.asyncProperty(
      drawRows,
      drawRows,
      fc.subarray(['file', 'name', 'size'] as const),
      async (before, after, columns) => {
        await change(before, after);
        const rows = await DeltaRows.read(session, table.name);
        const [counted] = await session.rows(differencesSql(table.name, columns));
        const net = rows?.net(columns) ?? [];
        expect(net.length).toBe(Number(counted?.n));
        if (columns.length > 0) expect(texts(net)).toEqual(texts(await session.rows(netRowsSql(table.name, columns))));
        const files = await session.rows(deltaValuesSql(table.name, 'file'));
        expect(new Set(rows?.numbers('file'))).toEqual(new Set(files.map(({ item }) => Number(item))));
      },
    ),
    { numRuns: 60 },
  );
});

it('a delta that is not small stays in the database', async () => {
  await change(
    [],
    Array.from({ length: 201 }, (_, size) => ({ file: 1, name: null, size })),
  );
  expect(await DeltaRows.read(session, table.name)).toBeNull();
});
