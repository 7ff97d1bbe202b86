import { afterAll, beforeAll, expect, it } from 'vitest';
import { tableDigests } from '../../src/engine/bundle/table-digests.ts';
import { fileTable, syntaxProblem, token } from '../../src/model/tables/extraction.ts';
import { runtimeProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';
import { digestOfNoRows, tableDigest } from '../../src/session/table-digest.ts';

let session: Session;
beforeAll(async () => {
  session = await Session.open(':memory:', runtimeProfile());
  await session.createTables([fileTable, token, syntaxProblem]);
  await session.run(`INSERT INTO "${token.name}" VALUES (1, 'a')`);
});
afterAll(() => session.close());

it('A table without rows has the digest that the database would compute', async () => {
  expect(await tableDigest(session, syntaxProblem)).toEqual(digestOfNoRows);
  expect(await tableDigest(session, token)).not.toEqual(digestOfNoRows);
});

it('Only tables without rows are taken for such, also when all rows of one were removed', async () => {
  const empty = async () => [...(await session.introspect.emptyTables())].sort();
  expect(await empty()).toEqual([fileTable.name, syntaxProblem.name].sort());
  const before = await tableDigests(session);
  expect(before.find(({ table }) => table === token.name)).toEqual({
    table: token.name,
    ...(await tableDigest(session, token)),
  });
  await session.run(`DELETE FROM "${token.name}"`);
  expect((await tableDigests(session)).map(({ rows, digest }) => ({ rows, digest }))).toEqual(
    before.map(() => digestOfNoRows),
  );
});
