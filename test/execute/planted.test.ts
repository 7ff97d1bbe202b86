import { afterEach, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { runRules } from '../../src/execute/run-rules.ts';
import { saveRecords } from '../../src/execute/save-records.ts';
import { ruleList } from '../../src/graph/rule-list.ts';
import { integer, nullable, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { field, values } from '../../src/relation/combine.ts';
import { less, normalizeName } from '../../src/relation/expressions.ts';
import { count } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import { orderRules } from '../../src/rules/order.ts';
import { defineRule, type Rule } from '../../src/rules/rule.ts';
import { ruleFigures } from '../../webview/panels/rules/rule-figures.ts';
import { sortRules } from '../../webview/panels/rules/sort-rules.ts';
import { described, RuleFixture } from '../tools/rule-fixture.ts';

// What goes wrong in one rule among many is what the panel shows first.

const numbers = values({ n: field('integer') }, [[1], [2]]);
const table = (name: string) => defineTable('fact', name, 'A table.', { n: integer('A number.') });
const plain = (id: string): Rule => defineRule({ ...described, id, output: table(id), relation: numbers });
const ordinary = Array.from({ length: 12 }, (_, at) => plain(`ordinary_${at}`));

describe('The panel shows first', () => {
  let fixture: RuleFixture;
  afterEach(() => fixture?.close());
  const panel = async (planted: Rule, first: (fixture: RuleFixture) => Promise<void> = async () => {}) => {
    fixture = await RuleFixture.open();
    await first(fixture);
    const rules = [...ordinary.slice(0, 6), planted, ...ordinary.slice(6)];
    await runRules(rules, fixture.session, fixture.collectors);
    await saveRecords(fixture.session, fixture.collectors);
    const rows = await ruleList(sessionReader(fixture.session));
    return sortRules(ruleFigures(rows, {}, null), null).map(({ rule }) => rule);
  };

  it('a slow rule', async () => {
    const many = { kind: 'table', table: 'many', schema: { n: field('integer') } } as const;
    const relation = from('a', many)
      .join('b', many, (t) => less(t.a.n, t.b.n))
      .groupBy(
        () => ({}),
        () => ({ n: count() }),
      );
    const slow = defineRule({ ...described, id: 'slow', output: table('slow'), relation });
    const [first] = await panel(slow, ({ session }) =>
      session.run('CREATE TABLE many AS SELECT CAST(range AS INTEGER) AS n FROM range(20000)'),
    );
    expect(first).toMatchObject({ id: 'slow', status: 'ok', lane: 'native' });
    expect(first?.share).toBeGreaterThan(0.5);
  });

  it('a rule that fell back, with the reason', async () => {
    const names = values({ name: field('text') }, [['ﬁ']]);
    const relation = from('n', names).select((t) => ({ name: normalizeName(t.n.name) }));
    const output = defineTable('fact', 'fallen', 'A table.', { name: text('A name.') });
    const [first] = await panel(defineRule({ ...described, id: 'fallen', output, relation }));
    expect(first).toMatchObject({ id: 'fallen', status: 'fell_back', lane: 'fallback', fallbacks: 1 });
    expect(first?.message).toMatch(/^The database cannot compute `normalize_name`/);
  });

  it('a rule whose rows break the contract, with their number', async () => {
    const maybe = defineTable('fact', 'maybe', 'A table.', { n: nullable(integer('A number.')) });
    const relation = from('m', maybe).select((t) => ({ n: t.m.n }));
    const broken = defineRule({ ...described, id: 'broken', output: table('broken'), relation });
    const [first] = await panel(broken, ({ session }) =>
      session.run('CREATE TABLE maybe AS SELECT * FROM (VALUES (1), (NULL), (NULL)) AS t(n)'),
    );
    expect(first).toMatchObject({ id: 'broken', status: 'ok', rowsOut: 1, refused: 2 });
  });

  it('nothing of a cycle, which never runs: the build says which rules wait for each other', () => {
    const reads = (id: string, of: string) =>
      defineRule({ ...described, id, output: table(id), relation: from('r', table(of)).select((t) => ({ n: t.r.n })) });
    expect(() => orderRules([...ordinary, reads('egg', 'hen'), reads('hen', 'egg')], new Set())).toThrow(
      'These rules wait for each other: egg (hen → egg); hen (egg → hen). Recursion must be a fixpoint.',
    );
  });
});
