import { afterEach, describe, expect, it } from 'vitest';
import { SqlAst } from '../../src/compile/sql-ast.ts';
import { readerFallback } from '../../src/engine/reader-fallback.ts';
import { type FallbackReason, fallbackReasons } from '../../src/model/fallback-reasons.ts';
import { field, values } from '../../src/relation/combine.ts';
import type { Value } from '../../src/relation/expression.ts';
import { cast, concat, equal, less, literal, normalizeName } from '../../src/relation/expressions.ts';
import { count } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import type { Rel } from '../../src/relation/relation.ts';
import { QueryError } from '../../src/session/query-error.ts';
import { assets } from '../tools/built-graph.ts';
import { RuleFixture } from '../tools/rule-fixture.ts';

// Each reason of the closed list is reached by what really causes it.

const number = { n: field('integer') };
const numbers = (table: string): Rel<typeof number> => ({ kind: 'table', table, schema: number });
const two = values(number, [[1], [2]]);

describe('A rule leaves the database because of', () => {
  let fixture: RuleFixture;
  const reached = new Set<FallbackReason>();
  const events = () => {
    for (const { reason } of fixture.collectors.fallbacks) reached.add(reason);
    return fixture.collectors.fallbacks;
  };
  /** Tables of the numbers below a limit. */
  const fill = async (table: string, limit: number) =>
    fixture.session.run(
      `CREATE TABLE "${table}" AS SELECT CAST((range * 104729) % 2147483647 AS INTEGER) AS n FROM range(${limit})`,
    );
  afterEach(() => fixture.close());

  it('unsupported_expression: a function without SQL', async () => {
    fixture = await RuleFixture.open();
    const names = values({ name: field('text') }, [['ﬁle'], ['x²']]);
    const relation = from('name', names).select((t) => ({ name: normalizeName(t.name.name) }));
    const { status, stored, sql } = await fixture.run('names', relation);
    expect([status, sql]).toEqual(['fell_back', null]);
    expect(stored.map(({ name }) => name).sort()).toEqual(['file', 'x2']);
    expect(events()).toMatchObject([{ reason: 'unsupported_expression', expression: 'normalize_name' }]);
  });

  it('prepare_error: a column the table does not have', async () => {
    fixture = await RuleFixture.open();
    await fixture.session.run('CREATE TABLE given(m INTEGER)');
    const { status, message } = await fixture.run('copy', numbers('given'));
    expect(status).toBe('failed');
    expect(message).toMatch(/Then the fallback lane failed as well/);
    expect(events()).toMatchObject([{ reason: 'prepare_error', rule: 'copy', output: 'copy', dialect: 'duckdb' }]);
  });

  it('prepare_error: on the canonical route the schema map does not have the column', async () => {
    fixture = await RuleFixture.open({ route: 'canonical' });
    await fixture.session.run('CREATE TABLE given(m INTEGER)');
    await fixture.run('copy', numbers('given'), { sqlAst: () => SqlAst.load(assets.sqlAstWasm) });
    expect(events()).toMatchObject([
      { reason: 'prepare_error', error: expect.stringMatching(/does not fit the tables of the session/) },
    ]);
  });

  it('engine_error: the engine breaks while it runs', async () => {
    fixture = await RuleFixture.open();
    const change = fixture.session.change.bind(fixture.session);
    fixture.session.change = (sql, parameters) =>
      sql.startsWith('INSERT INTO "two"')
        ? Promise.reject(new QueryError('INTERNAL Error: it broke', sql))
        : change(sql, parameters);
    const { status, stored } = await fixture.run('two', two);
    expect(status).toBe('fell_back');
    expect(stored).toHaveLength(2);
    expect(events()).toMatchObject([{ reason: 'engine_error', error: 'INTERNAL Error: it broke' }]);
  });

  it('out_of_memory: a limit too small for the join', async () => {
    fixture = await RuleFixture.open({ memoryLimitMb: 16, spillLimitMb: 0, threads: 1 });
    await fill('given', 100_000);
    const long = (n: Value<'integer'>) => concat(cast(n, 'text'), literal('x'.repeat(400)));
    const joined = from('a', numbers('given'))
      .join('b', numbers('given'), (t) => equal(long(t.a.n), long(t.b.n)))
      .groupBy(
        () => ({}),
        () => ({ n: count() }),
      );
    const { status, stored } = await fixture.run('joined', joined);
    expect(events()).toMatchObject([{ reason: 'out_of_memory' }]);
    expect([status, stored]).toEqual(['fell_back', [{ n: 100_000 }]]);
  });

  it('timeout: a statement that takes too long', async () => {
    fixture = await RuleFixture.open({ ruleTimeoutMs: 20 });
    await fill('given', 60_000);
    const pairs = from('a', numbers('given'))
      .join('b', numbers('given'), (t) => less(t.a.n, t.b.n))
      .groupBy(
        () => ({}),
        () => ({ n: count() }),
      );
    const { status } = await fixture.run('pairs', pairs, { fallback: 'deny' });
    expect(status).toBe('failed');
    expect(events()).toMatchObject([{ reason: 'timeout', error: 'It took longer than 20 ms and was stopped.' }]);
  });

  it('forced: the profile says so', async () => {
    fixture = await RuleFixture.open();
    const { status, lane } = await fixture.run('two', two, { lane: 'fallback' });
    expect([status, lane]).toEqual(['fell_back', 'fallback']);
    expect(events()).toMatchObject([{ reason: 'forced', error: null }]);
  });

  it('unsupported_relation: a step the compiler does not know', async () => {
    fixture = await RuleFixture.open();
    const strange = { ...two, kind: 'strange', source: two } as never;
    const { status } = await fixture.run(
      'strange',
      from('s', strange).select(() => ({ n: literal(1) })),
    );
    expect(status).toBe('failed');
    expect(events()).toMatchObject([{ reason: 'unsupported_relation' }]);
  });

  it('self_check_failed: the fast reader of trees disagrees with the plain one', async () => {
    fixture = await RuleFixture.open();
    expect(readerFallback({ lanes: { heap: 3, cursor: 0 } })).toEqual([]);
    fixture.collectors.fallbacks.push(...readerFallback({ lanes: { heap: 1, cursor: 2 } }));
    expect(events()).toMatchObject([
      { reason: 'self_check_failed', output: 'syntax_node', error: expect.stringMatching(/^2 files/) },
    ]);
  });

  it('nothing else: the list is closed, and every reason is reached', () => {
    expect([...reached].sort()).toEqual(Object.keys(fallbackReasons).sort());
  });
});
