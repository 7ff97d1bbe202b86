import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SeenValues } from '../../src/engine/seen-values.ts';
import { seenValue } from '../../src/model/tables/diagnostics.ts';
import { factTables } from '../../src/model/tables/facts.ts';
import { defaultProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';

const { scope, binding } = factTables;
const kinds = scope.columns.kind.choices ?? [];
const kindAt = Object.keys(scope.columns).indexOf('kind');

/** Columns of scopes, of which only the kinds matter here. */
const scopes = (...of: readonly number[]) =>
  Object.keys(scope.columns).map((_, at) => (at === kindAt ? Uint8Array.from(of) : new Int32Array(of.length)));

const kindsOf = (seen: SeenValues) => [...(seen.known().get(scope.name)?.values('kind') ?? ['any'])];

describe('Values that came by', () => {
  let session: Session;
  beforeEach(async () => {
    session = await Session.open(':memory:', defaultProfile);
  });
  afterEach(() => session.close());

  const saved = async (seen: SeenValues, ...tables: readonly string[]) => {
    if ((await session.tableNames()).has(seenValue.name)) await session.run(`DROP TABLE ${seenValue.name}`);
    await seen.save(session, new Set(tables));
    return SeenValues.before(session);
  };

  it('are known in a graph made anew, and gone on from where it is brought up to date', async () => {
    const seen = SeenValues.none();
    seen.add(scope, scopes(0, 0), 2);
    expect(kindsOf(seen)).toEqual([kinds[0]]);
    const next = await saved(seen, scope.name);
    expect(kindsOf(next)).toEqual([kinds[0]]);
    next.add(scope, scopes(1), 1);
    expect(kindsOf(next)).toEqual([kinds[0], kinds[1]]);
    expect(kindsOf(await saved(next, scope.name))).toEqual([kinds[0], kinds[1]]);
  });

  it('may be any in tables that were not filled by files, or not watched', async () => {
    const seen = SeenValues.none();
    seen.add(scope, scopes(0), 1);
    const next = await saved(seen, binding.name);
    next.add(scope, scopes(1), 1);
    expect(kindsOf(next)).toEqual(['any']);
    expect(kindsOf(await saved(next, scope.name))).toEqual(['any']);
  });
});
