import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boolean, double, integer, nullable, text, uint8 } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { defaultProfile, profileHash } from '../../src/session/profile.ts';
import { QueryError } from '../../src/session/query-error.ts';
import { Session } from '../../src/session/session.ts';
import { stopOnAbort } from '../../src/session/stop-on-abort.ts';
import { temporaryFolder } from '../tools/built-graph.ts';

const sample = defineTable('diagnostic', 'sample', 'A table.', {
  small: uint8('A small number.'),
  number: integer('A number.'),
  real: double('A number.'),
  text: nullable(text('A text.')),
  flag: boolean('Yes or no.'),
});

describe('A session', () => {
  let session: Session;
  beforeEach(async () => {
    session = await Session.open(':memory:', defaultProfile);
  });
  afterEach(() => session.close());

  it('keeps rows as they were appended', async () => {
    await session.createTable(sample);
    await session.ingest.prepare([sample]);
    const rows = [
      { small: 255, number: -1, real: 0.5, text: 'é "quoted" \n', flag: true },
      { small: 0, number: 2147483647, real: -0, text: null, flag: false },
    ];
    session.ingest.appendRows(sample, rows);
    session.ingest.flush();
    expect(await session.rows('SELECT * FROM sample')).toEqual(rows);
    expect(await session.count('sample')).toBe(2);
    expect(await session.tableNames()).toEqual(new Set(['sample']));
  });

  it('runs statements together, or none of them', async () => {
    await session.createTable(sample);
    await session.runAll([]);
    await session.runAll(["INSERT INTO sample VALUES (1, 2, 3, 'x', true)", 'CREATE TABLE copy AS FROM sample']);
    expect(await session.count('copy')).toBe(1);
    await expect(session.runAll(['DELETE FROM sample', 'DROP TABLE copy', 'DROP TABLE nowhere'])).rejects.toThrow(
      /nowhere/,
    );
    expect(await session.count('sample')).toBe(1);
    expect(await session.tableNames()).toEqual(new Set(['sample', 'copy']));
  });

  it('reads a column of a result when somebody asks for it, once', async () => {
    const columns = await session.columns('SELECT 1 AS one, NULL AS nothing, [2] IS NULL AS some FROM range(3)');
    expect(columns.one).toBe(columns.one);
    expect(Object.keys(columns)).toEqual(['one', 'nothing', 'some']);
    expect(Object.values(columns).map(({ length }) => length)).toEqual([3, 3, 3]);
  });

  it('that builds a file keeps no log, and has everything in the file when it is closed', async () => {
    const folder = temporaryFolder();
    const file = join(folder, "it's.duckdb");
    const building = await Session.open(file, defaultProfile, 'building');
    await building.createTable(sample);
    await building.ingest.prepare([sample]);
    building.ingest.appendRows(sample, [{ small: 1, number: 2, real: 3, text: 'x', flag: true }]);
    building.ingest.flush();
    const beside = await building.beside();
    await beside.run("INSERT INTO sample VALUES (4, 5, 6, 'y', false)");
    expect((await building.userQuery('SELECT count(*) FROM sample', 1)).rows).toEqual([[2n]]);
    expect(existsSync(`${file}.wal`)).toBe(false);
    beside.close();
    building.close();
    const built = await Session.open(file, defaultProfile, 'read_only');
    expect(await built.rows('SELECT small FROM sample ORDER BY small')).toEqual([{ small: 1 }, { small: 4 }]);
    built.close();
    rmSync(folder, { recursive: true });
  });

  it('writes out what is in memory when nobody else is writing', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'graph.duckdb');
    const building = await Session.open(file, defaultProfile, 'building');
    await building.createTable(sample);
    const beside = await building.beside();
    await beside.run('BEGIN');
    await beside.run('CREATE TABLE other AS SELECT * FROM sample');
    expect(await building.writeOut()).toBe(false);
    await beside.run('COMMIT');
    expect(await building.writeOut()).toBe(true);
    beside.close();
    building.close();
    rmSync(folder, { recursive: true });
  });

  it('takes parameters by name and never as text', async () => {
    const rows = await session.rows('SELECT $name AS name, $n + 1 AS n, $big AS big', {
      name: "'; DROP TABLE sample --",
      n: 41,
      big: 9007199254740993n,
    });
    expect(rows).toEqual([{ name: "'; DROP TABLE sample --", n: 42, big: 9007199254740993n }]);
  });

  it('says which statement failed', async () => {
    const error = await session.run('SELECT missing').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({ sql: 'SELECT missing', message: expect.stringContaining('missing') });
  });

  it('writes texts so that reading them is quick', async () => {
    const folder = temporaryFolder({});
    const built = await Session.open(join(folder, 'a.duckdb'), defaultProfile, 'building');
    await built.run(
      "CREATE TABLE names AS SELECT 'a.module.of.many.' || md5(cast(range AS VARCHAR)) AS name FROM range(20000)",
    );
    await built.checkpoint();
    const ways = await built.rows("SELECT DISTINCT compression FROM pragma_storage_info('names')");
    expect(ways.map(({ compression }) => compression)).not.toContain('FSST');
    built.close();
    rmSync(folder, { recursive: true });
  });

  it('cannot be given other settings, and reads no file outside', async () => {
    const file = join(temporaryFolder({ 'a.csv': 'a\n1\n' }), 'a.csv');
    await expect(session.run('SET threads = 1')).rejects.toThrow(/lock/i);
    await expect(session.rows(`SELECT * FROM '${file}'`)).rejects.toThrow(/disabled/i);
    await expect(session.run(`COPY (SELECT 1) TO '${file}.out'`)).rejects.toThrow(/disabled/i);
    await expect(session.run(`ATTACH '${file}.db'`)).rejects.toThrow(/disabled/i);
    rmSync(join(file, '..'), { recursive: true });
  });

  it.each([
    ['SELECT 1; SELECT 2', 'Write exactly one statement.'],
    ['', 'Write exactly one statement.'],
    ['PIVOT (SELECT 1 AS a, 2 AS b) ON a USING sum(b)', 'lists the values of its columns'],
    ['-- nothing', 'Write exactly one statement.'],
    ['CREATE TABLE t(a INT)', 'Only statements that read are allowed: SELECT, WITH, DESCRIBE, SHOW, EXPLAIN.'],
    ['DELETE FROM sample', 'Only statements that read are allowed: SELECT, WITH, DESCRIBE, SHOW, EXPLAIN.'],
    ['DROP TABLE sample', 'Only statements that read are allowed: SELECT, WITH, DESCRIBE, SHOW, EXPLAIN.'],
    ['EXPLAIN DELETE FROM sample', 'Only statements that read are allowed'],
    ['explain analyze delete from sample', 'Only statements that read are allowed'],
    ['-- a\nEXPLAIN/* b */(ANALYZE, FORMAT json)/* c */DELETE FROM sample', 'Only statements that read are allowed'],
    ['EXPLAIN EXPLAIN ANALYZE DELETE FROM sample', /./],
  ])('refuses the question %j', async (sql, message) => {
    await session.createTable(sample);
    await expect(session.userQuery(sql, 10)).rejects.toThrow(message);
  });

  it.each([
    ["date '2020-01-02'", '2020-01-02'],
    ["time '10:00:00'", '10:00:00'],
    ["timestamp '2020-01-02 10:00:00'", '2020-01-02 10:00:00'],
    ["interval '1 day 2 hours'", '1 day 02:00:00'],
    ["'ab'::blob", 'ab'],
    ["'\\x00'::blob", '\\x00'],
    ["map {'a': date '2020-01-02'}", { a: '2020-01-02' }],
    ["[{'on': date '2020-01-02'}]", [{ on: '2020-01-02' }]],
    ["{'none': null::date}", { none: null }],
    ["'a'", 'a'],
  ] as const)('answers with %s as people read it', async (expression, expected) => {
    expect((await session.userQuery(`SELECT ${expression} AS value`, 1)).rows).toEqual([[expected]]);
  });

  it('gives at most as many rows as asked for, and says when there are more', async () => {
    expect(await session.userQuery('SELECT range AS n FROM range(5000) ORDER BY n', 2)).toEqual({
      columns: [{ name: 'n', type: 'BIGINT' }],
      rows: [[0n], [1n]],
      truncated: true,
    });
    expect(await session.userQuery('WITH a AS (SELECT 1 AS n) FROM a', 2)).toMatchObject({ truncated: false });
  });

  it.each([
    'EXPLAIN SELECT 1',
    'EXPLAIN(SELECT 1)',
    'explain analyze from range(3)',
    '/* why */ EXPLAIN (ANALYZE, FORMAT json) (SELECT 1)',
  ])('answers %j', async (sql) => {
    expect((await session.userQuery(sql, 10)).rows.length).toBeGreaterThan(0);
  });

  it('writes to no file it may read, also not to explain how', async () => {
    const folder = temporaryFolder({ 'a.csv': 'a\n1\n' });
    const file = join(folder, 'a.csv');
    const reading = await Session.open(':memory:', defaultProfile, 'read_write', {
      read: [file],
      attach: {},
      write: [],
    });
    const copy = `COPY (SELECT 42) TO '${file}' (FORMAT csv, USE_TMP_FILE false)`;
    for (const sql of [copy, `EXPLAIN ANALYZE ${copy}`])
      await expect(reading.userQuery(sql, 10)).rejects.toThrow('Only statements that read are allowed');
    expect(readFileSync(file, 'utf8')).toBe('a\n1\n');
    reading.close();
    rmSync(folder, { recursive: true });
  });

  it('answers with all numbers when several ask at the same time', async () => {
    const count = 50_000;
    const sql = (step: number) => `SELECT (range * ${step})::INTEGER AS n, range % 2 = 0 AS even FROM range(${count})`;
    const asked = [
      session.numbers(sql(1)),
      session.manyNumbers(sql(2)),
      session.numbers(sql(3)),
      session.manyNumbers(sql(4)),
    ];
    for (const [at, { columns, rows }] of (await Promise.all(asked)).entries()) {
      expect([rows, columns.n?.length, columns.even?.[1]]).toEqual([count, count, 0]);
      expect(columns.n?.[count - 1]).toBe((count - 1) * (at + 1));
    }
    await expect(session.manyNumbers('SELECT 1 // 0 AS n, nothing')).rejects.toThrow(QueryError);
  });

  it('stops a statement that is interrupted', async () => {
    const long = session.rows('SELECT count(*) FROM range(100000000000) a, range(100) b WHERE a.range % 7 = b.range');
    const release = stopOnAbort(AbortSignal.abort(), () => session.interrupt());
    await expect(long).rejects.toThrow(/^INTERRUPT/i);
    release();
    expect(await session.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is described by a hash of everything in its profile', () => {
    const hash = profileHash(defaultProfile);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(profileHash({ ...defaultProfile })).toBe(hash);
    for (const change of [{ threads: 99 }, { memoryLimitMb: 1 }, { fallback: 'deny' }, { lane: 'native' }] as const)
      expect(profileHash({ ...defaultProfile, ...change })).not.toBe(hash);
  });
});
