import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveScan } from '../../src/model/dataset.ts';
import { defaultProfile } from '../../src/session/profile.ts';
import { sidecarOf } from '../../src/session/read-sidecar.ts';
import { Session } from '../../src/session/session.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

const files = { 'a.py': 'def one(): ...\n\ndef two():\n    one()\n', 'b.py': 'from a import two\n\ntwo()\n' };

describe('How a dataset is read', () => {
  it('is what the location says, then what the spec says, then what follows from the path', () => {
    const path = 'data/cover.csv';
    expect(resolveScan({ path })).toEqual({
      path,
      format: 'csv',
      partitions: {},
      order: [],
      files: [],
      table: null,
      columns: {},
    });
    const spec = { format: 'json', order: ['a'], partitions: { day: 'DATE' }, columns: { a: 'INTEGER' } } as const;
    expect(resolveScan({ path }, spec)).toMatchObject({ format: 'json', order: ['a'], columns: { a: 'INTEGER' } });
    const location = { path, format: 'parquet', order: ['b'], partitions: {} } as const;
    expect(resolveScan(location, spec)).toMatchObject({ format: 'parquet', order: ['b'], partitions: {} });
    expect(() => resolveScan({ path: 'data/cover.txt' })).toThrow(/does not end in .*; say its format/);
  });
});

describe('Datasets and exports', () => {
  const fixture = new EngineFixture();
  let out: string;
  const ask = async (sql: string, datasets: Parameters<EngineFixture['open']>[1]) => {
    await fixture.open(folder, datasets);
    return (await fixture.engine.query(sql, 1000)).rows;
  };
  let folder: string;
  beforeAll(async () => {
    folder = fixture.folder(files);
    await fixture.built(folder);
    out = join(fixture.folder(), 'out');
  });
  afterAll(() => fixture.close());

  it.each(['parquet', 'csv', 'json', 'arrow'] as const)(
    'what is exported as %s is read back as it was',
    async (format) => {
      await fixture.open(folder);
      const tables = ['cpg_node', 'symbols', 'graph_edge', 'rule_error'];
      const written = await fixture.engine.export({ folder: join(out, format), format, tables });
      expect(written.map(({ table }) => table)).toEqual(tables);
      for (const { table, file, rows } of written) {
        const order = 'ORDER BY ALL';
        const columns = (await fixture.rows(`SELECT * FROM ${table} ${order}`)).map((row) => row.map(String));
        expect(columns).toHaveLength(rows);
        const read = await ask(`SELECT * FROM data.copy ${order}`, { datasets: { copy: { path: file } } });
        expect([table, read.map((row) => row.map(String))]).toEqual([table, columns]);
        const sidecar = JSON.parse(readFileSync(sidecarOf(file), 'utf8'));
        expect(sidecar).toMatchObject({ table, format, rows, buildId: expect.stringMatching(/^[0-9a-f]{32}$/) });
      }
      expect(fixture.log).toEqual([]);
    },
  );

  it('are joined with the graph under a name of their own', async () => {
    const file = join(fixture.folder({ 'cover.csv': 'path,hits\na.py,3\nb.py,0\n' }), 'cover.csv');
    const sql = 'SELECT f.path, c.hits FROM files f JOIN data.cover c USING (path) ORDER BY 1';
    expect(await ask(sql, { datasets: { cover: { path: file } } })).toEqual([
      ['a.py', 3],
      ['b.py', 0],
    ]);
  });

  it('may lie in folders with partition columns, in an order, and only in some of the files', async () => {
    const base = fixture.folder();
    for (const [day, n] of [
      [1, 5],
      [2, 3],
    ]) {
      mkdirSync(join(base, `day=${day}`));
      writeFileSync(join(base, `day=${day}`, 'part.csv'), `n\n${n}\n`);
    }
    const days = { path: base, format: 'csv', partitions: { day: 'INTEGER' }, order: ['n'] } as const;
    expect(await ask('SELECT n, day FROM data.days', { datasets: { days } })).toEqual([
      [3, 2],
      [5, 1],
    ]);
    const one = { ...days, files: ['day=1/part.csv'] };
    expect(await ask('SELECT n, day FROM data.days', { datasets: { days: one } })).toEqual([[5, 1]]);
  });

  it('may be a table of another database', async () => {
    const file = join(fixture.folder(), 'other.duckdb');
    const other = await Session.open(file, defaultProfile);
    await other.run('CREATE TABLE people AS SELECT 7 AS age');
    other.close();
    const datasets = { people: { path: file }, renamed: { path: file, table: 'people' } };
    expect(await ask('SELECT a.age, b.age FROM data.people a, data.renamed b', { datasets })).toEqual([[7, 7]]);
  });

  it('may be folders whose files have one format, whatever the folder is called', async () => {
    const base = join(fixture.folder(), 'hits-1.2');
    mkdirSync(base);
    for (const n of [1, 2]) writeFileSync(join(base, `part-${n}.csv`), `n\n${n}\n`);
    expect(await ask('SELECT sum(n)::INT FROM data.hits', { datasets: { hits: { path: base } } })).toEqual([[3]]);
  });

  it('that are not there leave the stored graph where it is', async () => {
    const base = fixture.folder({ 'bad.duckdb': 'nothing of the kind' });
    fixture.log.length = 0;
    const datasets = Object.fromEntries(
      ['none.duckdb', 'none.csv', 'bad.duckdb'].map((name, at) => [`d${at}`, { path: join(base, name) }]),
    );
    expect(await ask('SELECT count(*) > 1 FROM files', { datasets })).toEqual([[true]]);
    expect(fixture.log.map((line) => line.replaceAll(base, ''))).toEqual([
      'warning: Dataset d0 cannot be read: There is no file or folder /none.duckdb.',
      'warning: Dataset d1 cannot be read: There is no file or folder /none.csv.',
      expect.stringMatching(/^warning: Dataset d2 cannot be read: .*bad\.duckdb.* not a valid DuckDB database file/),
    ]);
  });

  it('that do not fit their sidecar, or cannot be read, are told, and the graph answers without them', async () => {
    const base = fixture.folder({
      'a.json': '{"n": 1}\n',
      'a.json.meta.json': JSON.stringify({ format: 'json', order: [], columns: {} }),
      'b.parquet': 'nothing of the kind',
      'c.csv': 'n\n1\n',
      'c.csv.meta.json': '{',
    });
    writeFileSync(sidecarOf(join(base, 'a.json')), JSON.stringify({ columns: { n: 'BIGINT', absent: 'VARCHAR' } }));
    fixture.log.length = 0;
    const datasets = Object.fromEntries(
      ['a.json', 'b.parquet', 'c.csv'].map((name) => [name[0], { path: join(base, name) }]),
    );
    expect(await ask('SELECT count(*) > 1 FROM files', { datasets: datasets as never })).toEqual([[true]]);
    expect(fixture.log.join('\n')).toMatch(/Dataset b cannot be read/);
    expect(fixture.log.join('\n')).toMatch(/Dataset c cannot be read: .*cannot be read as JSON/);
    const unnamed = `SELECT * FROM read_csv('${join(base, 'd.csv')}')`;
    await expect(fixture.engine.query(unnamed, 1)).rejects.toThrow(/disabled by configuration/);
  });

  it('whose columns are not those that are said of them are told with what they have', async () => {
    const path = join(fixture.folder({ 'days.csv': 'day,n\n1,2\n' }), 'days.csv');
    fixture.log.length = 0;
    const datasets = { a: { path, order: ['when'] }, b: { path, partitions: { year: 'YEAR' } } };
    await ask('SELECT 1', { datasets });
    expect(fixture.log).toEqual([
      'warning: Dataset a cannot be read: It has no column `when` to be in the order of; it has day, n.',
      expect.stringMatching(/^warning: Dataset b cannot be read: .*YEAR/),
    ]);
  });

  it('of a table the graph does not have are refused with a sentence', async () => {
    await fixture.open(folder);
    const request = { folder: out, format: 'csv', tables: ['none'] } as const;
    await expect(fixture.engine.export(request)).rejects.toThrow('The graph has no table none.');
    const file = { ...request, folder: join(fixture.folder({ a: '' }), 'a'), tables: ['files'] };
    await expect(fixture.engine.export(file)).rejects.toThrow(`Nothing can be written to ${file.folder}: EEXIST`);
    expect(await fixture.rows('SELECT count(*) > 1 FROM files')).toEqual([[true]]);
  });
});

describe('Parameters of questions', () => {
  const fixture = new EngineFixture();
  afterAll(() => fixture.close());

  it('are bound by name, lists are tables', async () => {
    await fixture.built(fixture.folder(files));
    const sql = 'SELECT path FROM files WHERE path IN (FROM data.parameter_paths) AND lines >= $least ORDER BY 1';
    const parameters = { paths: ['b.py', 'a.py', 'a.py', "'; DROP"], least: 1 };
    const { rows } = await fixture.engine.query(sql, 10, undefined, parameters);
    expect(rows).toEqual([['a.py'], ['b.py']]);
    expect((await fixture.engine.query('FROM data.parameter_paths', 10)).rows).toHaveLength(3);
  });

  it('that it does not read are refused with what it reads', async () => {
    const asked = (sql: string, given: object) => fixture.engine.query(sql, 1, undefined, given as never);
    await expect(asked('SELECT $least', { leest: 1 })).rejects.toThrow(
      'The statement does not read the parameter leest; it reads least.',
    );
    await expect(asked('SELECT 1', { least: 1 })).rejects.toThrow(
      'The statement reads no parameter, so least has no use.',
    );
    await expect(asked('SELECT path FROM data.parameter_paths', { pathes: ['a.py'] })).rejects.toThrow(
      'The statement does not read the list pathes; its table is data.parameter_pathes.',
    );
  });
});

describe('Parameters of a build', () => {
  const fixture = new EngineFixture();
  afterAll(() => fixture.close());

  it('that no rule reads are told, but for lists, which questions may read', async () => {
    await fixture.built(fixture.folder(files), { parameters: { limit: 3, names: ['b', 'a'] } });
    expect(fixture.log).toEqual(['warning: No rule reads the parameter limit.']);
    expect(await fixture.rows('FROM parameter_names')).toEqual([['a'], ['b']]);
  });
});
