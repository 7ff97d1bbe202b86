import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Collectors } from '../../src/execute/collectors.ts';
import { runRules } from '../../src/execute/run-rules.ts';
import { saveRecords } from '../../src/execute/save-records.ts';
import { integer, nullable, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { field, union, values } from '../../src/relation/combine.ts';
import { equal, literal } from '../../src/relation/expressions.ts';
import { from } from '../../src/relation/query.ts';
import { orderRules, type RuleSetError } from '../../src/rules/order.ts';
import { defineRule, type Rule } from '../../src/rules/rule.ts';
import { defaultProfile, type RuntimeProfile } from '../../src/session/profile.ts';
import { QueryError } from '../../src/session/query-error.ts';
import { Session } from '../../src/session/session.ts';

const table = (name: string) =>
  defineTable('fact', name, 'A table.', { number: integer('A number.'), name: text('A name.') });
const optional = (name: string) =>
  defineTable('fact', name, 'A table.', { number: nullable(integer('A number.')), name: nullable(text('A name.')) });

const described = {
  stage: 'normalize',
  family: 'test',
  title: 'A rule',
  why: 'A test.',
  logic: 'a(x) :- b(x).',
} as const;
const rows = (nullable: boolean, ...of: readonly (readonly [number | null, string | null])[]) =>
  values({ number: field('integer', nullable), name: field('text', nullable) }, of);

const first = table('first');
const second = table('second');
const third = table('third');
const writes = (id: string, output = first, ...of: readonly (readonly [number, string])[]): Rule =>
  defineRule({ ...described, id, output, relation: rows(false, ...of) });
const copies = (id: string, input: ReturnType<typeof table>, output: ReturnType<typeof table>): Rule =>
  defineRule({ ...described, id, output, relation: from('row', input).select((t) => ({ ...t.row })) });

describe('Running rules', () => {
  let session: Session;
  let collectors: Collectors;
  const open = async (profile: Partial<RuntimeProfile> = {}) => {
    session = await Session.open(':memory:', { ...defaultProfile, explain: 'off', ...profile });
    collectors = new Collectors();
  };
  const outcomes = () => collectors.executions.map(({ rule, status, message }) => [rule.id, status, message]);

  beforeEach(() => open());
  afterEach(() => session.close());

  it('runs rules in the order that follows from what they read and write', async () => {
    const rules = [copies('c', second, third), copies('b', first, second), writes('a', first, [1, 'x'])];
    const ordered = orderRules(rules, new Set());
    expect(ordered.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    await runRules(ordered, session, collectors);
    expect(outcomes()).toEqual([
      ['a', 'ok', null],
      ['b', 'ok', null],
      ['c', 'ok', null],
    ]);
    expect(await session.rows('SELECT * FROM third')).toEqual([{ number: 1, name: 'x' }]);
  });

  it('waits for every writer of a table', () => {
    const rules = [writes('a'), copies('reader', first, second), writes('b')];
    expect(orderRules(rules, new Set()).map(({ id }) => id)).toEqual(['a', 'b', 'reader']);
  });

  it('says what is wrong with a rule set', () => {
    const faults = (rules: readonly Rule[]) => {
      try {
        orderRules(rules, new Set());
        return [];
      } catch (error) {
        return (error as RuleSetError).faults;
      }
    };
    expect(faults([copies('b', first, second)])).toEqual(['Rule b reads `first`, which no rule writes.']);
    expect(faults([writes('a'), writes('a', second)])).toEqual(['Two rules are called a.']);
    expect(faults([copies('a', first, second), copies('b', second, first)])).toEqual([
      'These rules wait for each other: a (first → second); b (second → first). Recursion must be a fixpoint.',
    ]);
    const waits = copies('waits', second, third);
    expect(faults([waits, copies('a', first, second), copies('b', second, first)])).toEqual([
      'These rules wait for each other: a (first → second); b (second → first). Recursion must be a fixpoint.',
    ]);
    expect(faults([copies('a', first, first)])).toEqual([
      'These rules wait for each other: a (first → first). Recursion must be a fixpoint.',
    ]);
  });

  it('does not ask for rows that cannot be there, and writes down all that the rule says', async () => {
    const named = (name: string, input: ReturnType<typeof table>) =>
      from('row', input)
        .where((t) => equal(t.row.name, literal(name)))
        .select((t) => ({ ...t.row }));
    const reads = (id: string, relation: Rule['relation']) => defineRule({ ...described, id, output: third, relation });
    session.close();
    await open({ threads: 1 });
    const asked = statementsOf(session);
    const rules = [
      writes('a', first, [1, 'x']),
      writes('b', second, [2, 'y']),
      reads('both', union(named('x', first), named('x', second))),
      reads('neither', named('y', first)),
    ];
    await runRules(rules, session, collectors);
    expect(asked.filter((sql) => sql.startsWith('INSERT INTO "third"'))).toEqual([
      expect.not.stringMatching('"second"'),
    ]);
    expect(collectors.executions[2]?.sql).toMatch(/"first"(.|\n)*"second"/);
    expect(collectors.executions.map(({ rows }) => rows)).toEqual([1, 1, 1, 0]);
    expect(await session.rows('SELECT * FROM third')).toEqual([{ number: 1, name: 'x' }]);
  });

  it('asks for what a kernel may have written in the place of a rule', async () => {
    const kernel = { rows: 1, milliseconds: 1, refused: null };
    const named = from('row', first)
      .where((t) => equal(t.row.name, literal('z')))
      .select((t) => ({ ...t.row }));
    const reader = defineRule({ ...described, id: 'reader', output: second, relation: named });
    session.close();
    await open({ threads: 1 });
    const asked = statementsOf(session);
    const rules = [writes('a', first, [1, 'x']), writes('b', first, [2, 'y']), reader];
    await runRules(rules, session, collectors, { kernels: new Map([['a', kernel]]) });
    expect(asked.at(-1)).toMatch(/^INSERT INTO "second"/);
  });

  it('goes on after a rule that fails and skips what needs it', async () => {
    const rules = [
      writes('a', first, [1, 'x']),
      copies('b', first, second),
      copies('c', second, third),
      writes('d', table('fourth')),
    ];
    session.close();
    await open({ lane: 'native' });
    refuse(session, '"first"', 'engine broke');
    await runRules(rules, session, collectors);
    expect(outcomes()).toEqual([
      ['a', 'failed', 'engine broke'],
      ['b', 'skipped', 'It needs first, which failed.'],
      ['c', 'skipped', 'It needs second, which failed.'],
      ['d', 'ok', null],
    ]);
    expect(collectors.executions[0]?.sql).toMatch(/^INSERT INTO "first"/);
  });

  it('falls back when the database refuses a rule, and records it', async () => {
    refuse(session, '"first"', 'Binder Error: it broke');
    await runRules([writes('a', first, [1, 'x']), copies('b', first, second)], session, collectors);
    expect(outcomes()).toEqual([
      ['a', 'fell_back', 'Binder Error: it broke'],
      ['b', 'ok', null],
    ]);
    expect(collectors.fallbacks).toMatchObject([
      { rule: 'a', output: 'first', reason: 'prepare_error', dialect: 'duckdb', error: 'Binder Error: it broke' },
    ]);
    expect(await session.rows('SELECT * FROM second')).toEqual([{ number: 1, name: 'x' }]);
  });

  it('records the fallback before it is denied', async () => {
    session.close();
    await open({ fallback: 'deny' });
    refuse(session, '"first"', 'it broke');
    await runRules([writes('a', first, [1, 'x'])], session, collectors);
    expect(collectors.fallbacks).toMatchObject([{ rule: 'a', reason: 'engine_error' }]);
    expect(outcomes()).toEqual([
      [
        'a',
        'failed',
        expect.stringMatching(/^Rule a \(first\) would fall back: engine_error; it broke; SQL: INSERT INTO "first"/),
      ],
    ]);
  });

  it('moves rows without a required value and rows of a graph table that repeat a key aside', async () => {
    const given = defineRule({
      ...described,
      id: 'given',
      output: optional('given'),
      relation: rows(true, [1, 'a'], [1, 'b'], [2, null], [null, 'c'], [3, 'd']),
    });
    const kept = defineTable('graph', 'kept', 'A table.', third.columns, ['number']);
    const gated = defineRule({
      ...described,
      id: 'gated',
      output: kept,
      relation: from('row', optional('given')).select((t) => ({ ...t.row })),
    });
    await runRules([given, gated], session, collectors);
    expect(outcomes()).toEqual([
      ['given', 'ok', null],
      ['gated', 'ok', null],
    ]);
    expect(await session.rows('SELECT * FROM kept ORDER BY number')).toEqual([
      { number: 1, name: 'a' },
      { number: 3, name: 'd' },
    ]);
    expect(await session.rows('SELECT * FROM kept_errors ORDER BY ALL')).toEqual([
      { number: 1, name: 'b', error_code: 'duplicate_key', error_column: 'number' },
      { number: 2, name: null, error_code: 'required_null', error_column: 'name' },
      { number: null, name: 'c', error_code: 'required_null', error_column: 'number' },
    ]);
    expect(collectors.gateErrors).toEqual([
      { rule: 'gated', output: 'kept', code: 'required_null', column: 'number', rows: 1 },
      { rule: 'gated', output: 'kept', code: 'required_null', column: 'name', rows: 1 },
      { rule: 'gated', output: 'kept', code: 'duplicate_key', column: 'number', rows: 1 },
    ]);
    expect(collectors.executions[1]?.rows).toBe(2);
    await saveRecords(session, collectors);
    expect(await session.rows('SELECT rule, code, rows FROM rule_error ORDER BY ALL')).toEqual([
      { rule: 'gated', code: 'duplicate_key', rows: 1 },
      { rule: 'gated', code: 'required_null', rows: 1 },
      { rule: 'gated', code: 'required_null', rows: 1 },
    ]);
  });

  it('stops between rules when it is cancelled', async () => {
    const abort = new AbortController();
    const rules = [writes('a', first, [1, 'x']), copies('b', first, second)];
    const run = runRules(rules, session, collectors, {
      signal: abort.signal,
      onProgress: (rule) => rule.id === 'b' && abort.abort(),
    });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('refuses a relation that does not fit its table', () => {
    const relation = values({ number: field('text') }, [['x']]);
    expect(() => defineRule({ ...described, id: 'bad', output: first, relation })).toThrow(
      'Rule bad: column `number` must be integer, not text.',
    );
    const more = values({ number: field('integer'), name: field('text'), other: field('text') }, []);
    expect(() => defineRule({ ...described, id: 'bad', output: first, relation: more })).toThrow(
      'Rule bad: `other` is not a column of `first`; it has number, name.',
    );
  });
});

/** Makes a session refuse to write a table natively. */
/** The statements that write rows from now on. */
function statementsOf(session: Session): readonly string[] {
  const asked: string[] = [];
  const change = session.change.bind(session);
  session.change = async (sql, parameters) => {
    asked.push(sql);
    return change(sql, parameters);
  };
  return asked;
}

function refuse(session: Session, name: string, message: string): void {
  const change = session.change.bind(session);
  session.change = async (sql, parameters) => {
    if (sql.startsWith(`INSERT INTO ${name}`)) throw new QueryError(message, sql);
    return change(sql, parameters);
  };
}
