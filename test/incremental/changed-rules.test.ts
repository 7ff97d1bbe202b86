import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SqlAst } from '../../src/compile/sql-ast.ts';
import { insertSql } from '../../src/compile/write-statement.ts';
import { changedRules } from '../../src/engine/incremental/changed-rules.ts';
import { KeptPools } from '../../src/extract/kept-pools.ts';
import { integer } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { relationTables } from '../../src/model/tables/relations.ts';
import type { HashRow, RuleRecord } from '../../src/protocol/build-record.ts';
import { field, values } from '../../src/relation/combine.ts';
import { equal, literal } from '../../src/relation/expressions.ts';
import { from } from '../../src/relation/query.ts';
import type { Rel, Schema } from '../../src/relation/relation.ts';
import { schemaHash } from '../../src/relation/schema-hash.ts';
import { type Rule, relateRule, ruleHash, rulePlanHash } from '../../src/rules/rule.ts';
import { assets } from '../tools/built-graph.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

// Part 19: rules that are others than those of the stored graph run again, and what follows from them.

const edited = vi.hoisted(() => ({ by: (rules: readonly Rule[]) => rules }));
vi.mock('../../src/rules/index.ts', async (original) => {
  const { rules } = await original<{ readonly rules: readonly Rule[] }>();
  return {
    get rules() {
      return edited.by(rules);
    },
  };
});

const files = {
  'a.py': 'def help(x):\n    return x + 1\n\nclass A:\n    def run(self):\n        return help(2)\n',
  'b.py': 'from a import A, help\nclass B(A):\n    def run(self):\n        return 1\nB().run()\nhelp(3)\n',
  'c.js': 'function f(a) { return f(a); }\n',
};
const withoutRows = (rule: Rule): Rule => ({
  ...rule,
  relation: from('row', rule.relation as Rel<Schema>)
    .where(() => equal(literal(1), literal(2)))
    .select((t) => ({ ...t.row })) as Rule['relation'],
});
const changing =
  (id: string, by: (rule: Rule) => Rule) =>
  (rules: readonly Rule[]): readonly Rule[] =>
    rules.map((rule) => (rule.id === id ? by(rule) : rule));

/** A rule beside the others, whose table has the columns it is given. */
function own<C extends 'file' | 'callee'>(...columns: readonly C[]) {
  const all = { file: integer('A file.'), callee: integer('A node.') };
  const names = Object.fromEntries(columns.map((name) => [name, all[name]]));
  const output = defineTable('relation', 'own_calls', 'A table.', names);
  const relation = from('target', relationTables.callTarget).select((t) => {
    const cells = { file: t.target.file, callee: t.target.target_node };
    return Object.fromEntries(columns.map((name) => [name, cells[name]])) as never;
  });
  const rule = { id: 'own-calls', family: 'call', title: 'Own', why: 'A test.', logic: 'a(x) :- b(x).' };
  return (rules: readonly Rule[]): readonly Rule[] => [...rules, relateRule({ ...rule, output, relation })];
}

describe('A build with other rules', { timeout: 300_000 }, () => {
  const fixture = new EngineFixture(new KeptPools());
  beforeEach(() => {
    edited.by = (rules) => rules;
  });
  afterEach(() => fixture.close());
  const build = () => fixture.engine.build({ scratch: false }, new AbortController().signal);

  it('runs them and what follows from them, reads no file, and gives the graph of a build from scratch', async () => {
    const folder = fixture.folder(files);
    await fixture.built(folder);
    const first = await fixture.engine.digests(true);
    const steps = [
      ['another relation', changing('overrides', withoutRows), 'Rules are others: overrides.'],
      ['a new rule', own('file'), 'Rules are others: overrides, own-calls.'],
      ['other columns', own('file', 'callee'), 'Rules are others: own-calls.'],
      ['a rule less', (rules: readonly Rule[]) => rules, 'Rules are others: own-calls.'],
    ] as const;
    for (const [step, by, sentence] of steps) {
      edited.by = by;
      const { reuse, messages } = await build();
      expect(reuse, step).toMatchObject({ reasons: [], others: [sentence], files: { read: 0, kept: 3 } });
      expect(messages[0], step).toMatch(/^Rules are others: .* 0 of 3 files were read again/);
      expect(reuse.rules.kept, step).toBeGreaterThan(reuse.rules.ran);
      expect((await build()).messages[0], step).toMatch(/Nothing has changed/);
      if (step === 'a rule less') continue;
      const updated = await fixture.engine.digests(false);
      await fixture.build();
      expect(updated, step).toEqual(await fixture.engine.digests(false));
    }
    expect(await fixture.engine.digests(true)).toEqual(first);
  });

  it('reads every file when rules are others that run where files are read', async () => {
    const folder = fixture.folder(files);
    await fixture.built(folder);
    edited.by = changing('literals', withoutRows);
    const { reuse } = await build();
    expect(reuse.reasons).toEqual(['Rules that run where files are read are others; they write literal.']);
    expect(reuse.files.read).toBe(3);
  });
});

describe('A rule', () => {
  const columns = { n: field('integer') };
  const output = defineTable('relation', 'numbers', 'A table.', { n: integer('A number.') });
  const rule = (number: number, table = output) =>
    relateRule({
      id: 'a-rule',
      family: 'f',
      title: 't',
      why: 'w',
      logic: 'l.',
      output: table,
      relation: values(columns, [[number]]),
    });
  const stored = (of: Rule, sql: string | null) => {
    const hashes: readonly HashRow[] = [
      { kind: 'rule', subject: of.id, hash: ruleHash(of) },
      { kind: 'relation', subject: of.id, hash: rulePlanHash(of) },
      { kind: 'schema', subject: of.output.name, hash: schemaHash(of.output) },
    ];
    const record = { rule: of.id, output: of.output.name, sql } as RuleRecord;
    return { buildId: '', builtAt: '', engineVersion: '', profile: {}, hashes, rules: [record], quality: {} };
  };
  const compared = async (before: ReturnType<typeof stored>, now: Rule) => {
    const ast = await SqlAst.load(assets.sqlAstWasm);
    return changedRules(before, [now], async (left, right) => ast.fingerprint(left) === ast.fingerprint(right));
  };

  it('is the same when its hash is, or when its statement means the same', async () => {
    expect(await compared(stored(rule(1), null), rule(1))).toMatchObject({ rules: [] });
    const spelled = insertSql(output, rule(1).relation).replaceAll('\n', '   ').replace('INSERT INTO', 'insert into');
    expect(await compared(stored(rule(2), spelled), rule(1))).toMatchObject({ rules: [] });
  });

  it('is another when its statement means something else or is not known', async () => {
    const sql = insertSql(output, rule(2).relation);
    for (const before of [stored(rule(2), sql), stored(rule(2), null)])
      expect(await compared(before, rule(1))).toEqual({
        rules: ['a-rule'],
        rewritten: new Set(['numbers']),
        reshaped: new Set(),
      });
  });

  it('is another when it has another table or another contract, whatever its statement', async () => {
    const [other, wider] = [
      defineTable('relation', 'others', 'A table.', { n: integer('A number.') }),
      defineTable('relation', 'numbers', 'A table.', { n: integer('A number.') }, ['n']),
    ];
    const sql = insertSql(output, rule(1).relation);
    expect((await compared(stored(rule(1), sql), rule(1, other))).rewritten).toEqual(new Set(['others', 'numbers']));
    expect(await compared(stored(rule(1), sql), rule(1, wider))).toMatchObject({
      rules: ['a-rule'],
      reshaped: new Set(['numbers']),
    });
  });
});
