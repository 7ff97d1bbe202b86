import { afterAll, beforeAll, expect, it } from 'vitest';
import { missingValue, moveSql } from '../../src/compile/gate-statements.ts';
import { putBackSql } from '../../src/compile/update-statements.ts';
import { nullable, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { defaultProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';

const table = defineTable('fact', 'pairs', 'A table.', { a: nullable(text('One.')), b: nullable(text('Other.')) });
let session: Session;
beforeAll(async () => {
  session = await Session.open(':memory:', defaultProfile);
  await session.createTable(table);
  await session.run("INSERT INTO pairs VALUES ('x', 'y'), (NULL, 'y'), (NULL, NULL)");
});
afterAll(() => session.close());

it('a row that is moved aside says every column at fault, and comes back as it was', async () => {
  const { create, copy, remove } = moveSql(table, ['a', 'b'].map(missingValue));
  for (const statement of [create, copy, remove]) await session.run(statement);
  expect(await session.rows('SELECT * FROM pairs_errors ORDER BY b')).toEqual([
    { a: null, b: 'y', error_code: 'required_null', error_column: 'a' },
    { a: null, b: null, error_code: 'required_null', error_column: 'a, b' },
  ]);
  await session.run(putBackSql(table));
  expect(await session.count('pairs')).toBe(3);
});
