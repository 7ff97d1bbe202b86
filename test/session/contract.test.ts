import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SqlAst } from '../../src/compile/sql-ast.ts';
import { allTables } from '../../src/model/tables/all-tables.ts';
import { columnType } from '../../src/session/table-ddl.ts';
import { assets, BuiltGraph } from '../tools/built-graph.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

const files = { 'a.py': 'def one(): ...\none()\n', 'b.ts': 'export const two = 2;\n' };

describe('One session', () => {
  let built: BuiltGraph;
  const engine = new EngineFixture();
  beforeAll(async () => {
    built = await BuiltGraph.ofFiles(files);
    await engine.built(engine.folder(files));
  });
  afterAll(async () => {
    built?.close();
    await engine.close();
  });

  it('shows a table that is registered on one path on every other', async () => {
    const { session } = built;
    await session.run('CREATE TABLE registered AS SELECT 1 AS n');
    expect(await session.rows('SELECT n FROM registered')).toEqual([{ n: 1 }]);
    expect((await session.userQuery('SELECT n FROM registered', 1)).rows).toEqual([[1]]);
    expect(await session.prepared('SELECT n FROM registered')({})).toEqual([{ n: 1 }]);
    expect((await session.introspect.tables()).map(({ name }) => name)).toContain('registered');
    expect((await session.introspect.schemaMap(['registered'])).get('registered')).toEqual({ n: 'INTEGER' });
    const ast = await SqlAst.load(assets.sqlAstWasm);
    expect(ast.faults('SELECT n FROM registered', await session.introspect.schemaMap(['registered']))).toEqual([]);
    await session.run('DROP TABLE registered');
  });

  it('has every table as its contract says, asked of the catalogue', async () => {
    const stored = new Set((await built.session.introspect.tables()).map(({ name }) => name));
    const contracts = [...allTables.values()].filter(({ name, layer }) => stored.has(name) && layer !== 'diagnostic');
    expect(contracts.length).toBeGreaterThan(60);
    const schema = await built.session.introspect.schemaMap(contracts.map(({ name }) => name));
    const views = new Set(built.run.rules.filter(({ keep }) => keep === 'view').map(({ output }) => output.name));
    for (const { name, columns } of contracts) {
      const found = schema.get(name) ?? {};
      expect([name, Object.keys(found)]).toEqual([name, Object.keys(columns)]);
      if (views.has(name)) continue;
      const expected = Object.values(columns).map(columnType);
      expect([name, Object.values(found)]).toEqual([name, expected]);
    }
  });

  it('gives the schema of a query without running it', async () => {
    const query = "SELECT error('it ran') AS a, 1 AS b";
    const described = await built.session.introspect.describe(query);
    expect(described.map(({ name }) => name)).toEqual(['a', 'b']);
    await expect(built.session.rows(query)).rejects.toThrow(/it ran/);
  });

  it('answers panels, questions and the list of rules from one catalogue', async () => {
    const [[count]] = (await engine.rows('SELECT count(*) FROM rule_run')) as [[number]];
    expect((await engine.engine.rules()).length).toBe(count);
    const [[hashes]] = (await engine.rows('SELECT count(DISTINCT profile_hash) FROM rule_run')) as [[number]];
    expect(hashes).toBe(1);
    expect(await engine.rows('SELECT DISTINCT r.profile_hash = b.profile_hash FROM rule_run r, build b')).toEqual([
      [true],
    ]);
  });
});
