import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherTokens } from '../../src/model/column.ts';
import { token } from '../../src/model/tables/extraction.ts';
import { valueConstraint } from '../../src/model/tables/points-to.ts';
import { runtimeProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';
import { graphDigests } from './graph-digests.ts';

let session: Session;
beforeAll(async () => {
  session = await Session.open(':memory:', runtimeProfile());
  await session.createTables([token, valueConstraint]);
});
afterAll(() => session.close());

/** The digest of the constraints where texts have numbers, and the label and name of each constraint. */
async function digest(texts: Readonly<Record<number, string>>, rows: readonly (readonly [string, number, number])[]) {
  for (const table of [token, valueConstraint]) await session.run(`DELETE FROM "${table.name}"`);
  for (const [at, text] of Object.entries(texts)) await session.run(`INSERT INTO token VALUES (${at}, '${text}')`);
  for (const [kind, label, name] of rows)
    await session.run(`INSERT INTO value_constraint VALUES (0, 1, '${kind}', 0, 2, ${label}, ${name})`);
  return (await graphDigests(session, false))[valueConstraint.name];
}

it('Rows are the same in any order and with texts that have other numbers', async () => {
  const one = await digest({ 1: 'a', 2: 'b' }, [
    ['load', 1, 1],
    ['store', 1, 2],
  ]);
  const other = await digest({ 7: 'a', 5: 'b' }, [
    ['store', 1, 5],
    ['load', 1, 7],
  ]);
  expect(one).toMatch(/^2 rows [0-9a-f]{64}$/);
  expect(other).toBe(one);
});

it('Rows differ by a text, by the sense in which it stands there, by a number that is none, and by their count', async () => {
  const texts = { 1: 'a', 2: 'b' };
  const all = [
    await digest(texts, [['load', 1, 1]]),
    await digest(texts, [['load', 1, 2]]),
    await digest(texts, [['load', 1, otherTokens - 1]]),
    await digest(texts, [['load', 1, -1]]),
    await digest(texts, [['load', 2, 1]]),
    await digest(texts, [['instead', 1, 1]]),
    await digest(texts, [['instead', 2, 1]]),
    await digest(texts, [
      ['load', 1, 1],
      ['load', 1, 1],
    ]),
    await digest(texts, []),
  ];
  expect(new Set(all).size).toBe(all.length);
});

it('A column that names a text only where another says so is a number elsewhere', async () => {
  expect(await digest({ 3: 'a' }, [['instead', 3, -1]])).toBe(await digest({ 4: 'a' }, [['instead', 4, -1]]));
  expect(await digest({ 3: 'a' }, [['load', 3, -1]])).not.toBe(await digest({ 4: 'a' }, [['load', 4, -1]]));
});
