import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userRuleSchema } from '../../setup/user-rule-schema.ts';
import { run } from '../../src/cli/run.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { readUserRule } from '../../src/engine/user-rules/user-rule.ts';
import type { UserRulesAnswer } from '../../src/protocol/user-rules.ts';
import { fakeTerminal } from '../cli/fake-terminal.ts';
import { assets, sharedPools } from '../tools/built-graph.ts';
import { EngineFixture, fileDigest } from '../tools/engine-fixture.ts';
import { inRows } from '../tools/in-rows.ts';

// Part 18: rules that a folder brings along.

const column = (name: string) => ({ kind: 'column', name });
const text = (value: string) => ({ kind: 'literal', value });
const methods = {
  title: 'Methods called old',
  severity: 'error',
  relation: {
    kind: 'project',
    source: {
      kind: 'filter',
      source: { kind: 'table', table: 'symbols' },
      condition: { kind: 'call', function: 'starts_with', args: [column('name'), text('old')] },
    },
    columns: [
      { name: 'path', value: column('path') },
      { name: 'line', value: column('line') },
      { name: 'column', value: column('column') },
      { name: 'message', value: { kind: 'call', function: 'concat', args: [text('Old: '), column('local_name')] } },
    ],
  },
};
const calls = {
  title: 'Calls without a target',
  severity: 'warning',
  sql: [
    'select path, line, "column", \'No target: \' || callee_local_name as message',
    'from calls where callee_path is null',
  ],
  columns: ['path', 'line', 'column', 'message'],
};
const select = (sql: string, more: object = {}) => ({ title: 't', sql, columns: ['path', 'line', 'message'], ...more });
const rules = {
  methods,
  calls,
  'not-json': '{ title',
  set: select(
    'select path, line, name || $mark as message from symbols where name in (from parameter_names) and line >= $least; ',
    { parameters: { mark: '!', least: 2, names: ['old_one', 'A'] } },
  ),
  joined: {
    title: 'Names of a list',
    parameters: { names: ['A'] },
    relation: {
      kind: 'project',
      source: {
        kind: 'join',
        how: 'semi',
        left: { kind: 'table', table: 'symbols' },
        right: { kind: 'table', table: 'parameter_names' },
        keys: [{ left: column('name'), right: column('item') }],
      },
      columns: ['path', 'line']
        .map((name) => ({ name, value: column(name) }))
        .concat([{ name: 'message', value: column('name') }]),
    },
  },
  misspelt: select("select 'a.py' as path, $leest as line, 'm' as message", { parameters: { least: 2 } }),
  writes: select("create table x as select 'a' as path, 1 as line, 'm' as message"),
  reads: select("select content as path, 1 as line, 'm' as message from read_text('/etc/hostname')"),
  copies: select("copy (select 1) to 'stolen.csv'"),
  slow: select("select 'a' as path, count(*) as line, 'm' as message from range(100000) a, range(100000) b", {
    timeoutMs: 50,
  }),
  many: select("select 'a.py' as path, 1 as line, 'm' as message from range(100)", { limit: 3 }),
  other: select("select 'a.py' as path, 1 as row, 'm' as message"),
  nowhere: select("select null as path, 1 as line, 'm' as message"),
};

describe('Rules of the folder', () => {
  const fixture = new EngineFixture();
  let folder = '';
  let answer: UserRulesAnswer = { rules: [], findings: [] };
  const files = Object.entries(rules).map(([name, rule]) => [
    `.codeanatomy/rules/${name}.json`,
    typeof rule === 'string' ? rule : JSON.stringify(rule),
  ]);
  beforeAll(async () => {
    folder = fixture.folder({
      'a.py': 'class A:\n    def old_one(self): pass\nunknown()\n',
      ...Object.fromEntries(files),
      '.codeanatomy/rules/statement.sql': 'SELECT 1',
    });
    expect((await fixture.built(folder)).rules.failed).toBe(0);
    answer = await fixture.engine.userRules(new AbortController().signal);
  });
  afterAll(() => fixture.close());
  const fateOf = (name: string) => answer.rules.find(({ rule }) => rule === name);

  it('in the form of the IR and in SQL find places', () => {
    expect(answer.findings.filter(({ rule }) => rule === 'methods' || rule === 'calls')).toEqual([
      { rule: 'calls', severity: 'warning', path: 'a.py', line: 3, column: 1, message: 'No target: unknown' },
      { rule: 'methods', severity: 'error', path: 'a.py', line: 2, column: 9, message: 'Old: A.old_one' },
    ]);
    expect(fateOf('methods')).toMatchObject({ status: 'ok', title: 'Methods called old', message: null, findings: 1 });
  });

  it.each([
    ['not-json', /^It is not JSON: .* at line 1, column /],
    ['writes', /Only statements that read/],
    ['reads', /disabled by configuration/],
    ['copies', /Only statements that read/],
    ['slow', /longer than 50 ms/],
    ['misspelt', /does not read the parameter least; it reads leest\./],
    ['other', /does not answer with the column `line`/],
    ['nowhere', /no path/],
    ['statement', /A rule is a JSON file whose `sql` is the statement/],
  ])('that is broken is a row: %s', (name, message) => {
    expect(fateOf(name)).toMatchObject({ status: 'failed', findings: 0, message: expect.stringMatching(message) });
  });

  it('are set with values and lists of their own, which are gone afterwards', async () => {
    expect(answer.findings.filter(({ rule }) => rule === 'set' || rule === 'joined')).toMatchObject([
      { rule: 'joined', line: 1, message: 'A' },
      { rule: 'set', line: 2, message: 'old_one!' },
    ]);
    const left = "select table_name from duckdb_tables() where database_name = 'data'";
    expect(await fixture.rows(left)).toEqual([]);
  });

  it('stop at their limit and say so', () => {
    expect(fateOf('many')).toMatchObject({
      status: 'truncated',
      findings: 3,
      message: expect.stringContaining('more than 3'),
    });
  });

  it('change neither the graph nor a file, and run again without a build', async () => {
    const graph = join(folder, '.codeanatomy/graph.duckdb');
    const before = fileDigest(graph);
    fixture.write(folder, { '.codeanatomy/rules/methods.json': JSON.stringify({ ...methods, severity: 'hint' }) });
    const again = await fixture.engine.userRules(new AbortController().signal);
    expect(again.findings.find(({ rule }) => rule === 'methods')?.severity).toBe('hint');
    expect(fileDigest(graph)).toBe(before);
    expect(existsSync('stolen.csv')).toBe(false);
  });

  it('are kept by git although the graph is not', () => {
    expect(readFileSync(join(folder, '.codeanatomy/.gitignore'), 'utf8')).toBe(
      '*\n!/rules/\n!/rules/**\n!/flow/\n!/flow/**\n',
    );
  });

  it('are listed by `check`, which exits with 1 for a broken rule', async () => {
    const terminal = fakeTerminal({ workingFolder: folder });
    const code = await run(
      ['check'],
      {
        terminal,
        createEngine: (host) => createEngine(host, assets, sharedPools),
        arrange: async (graph) => inRows(graph),
      },
      '1',
    );
    expect(code).toBe(1);
    expect(terminal.answers()).toContain('a.py:3:1: warning: No target: unknown [calls]');
    expect(terminal.answers()).toMatch(/slow +failed +0 .*longer than 50 ms/);
    // What the database says in several lines stands below the table.
    expect(terminal.answers()).toMatch(/^reads +failed .* by configuration$/m);
    expect(terminal.answers()).toMatch(/^reads\n {2}Permission Error: .*\n(.*\n)* {2}LINE 1: /m);
  });
});

describe('A rule of the user', () => {
  it.each([
    [{ ...methods, color: 'red' }, 'no entry `color`'],
    [{ ...methods, severity: 'fatal' }, '`severity` is error, warning'],
    [{ ...methods, parameters: { Least: 1 } }, 'The name of the parameter `Least` must be small letters.'],
    [{ ...methods, parameters: { least: [null] } }, 'must be a text, a number, true, false, or a list'],
    [{ title: 't' }, 'either a `relation` or `sql`'],
    [{ ...methods, relation: { kind: 'table', table: 'nobody' } }, 'There is no table `nobody`; there are file'],
    [{ ...methods, relation: { kind: 'table', table: 'symbols' } }, '`message` is not among id, kind'],
    [{ ...methods, relation: { kind: 'pick' } }, 'no relation of kind `pick`; there are table'],
    [{ ...calls, columns: undefined }, '`columns` of an SQL rule must be a list'],
    [{ ...methods, limit: 0 }, 'whole number from 1'],
    [JSON.parse(JSON.stringify(methods).replace('"local_name"', '"nick"')), 'Column `nick` is not here; there are id'],
    [
      JSON.parse(JSON.stringify(methods).replace('starts_with', 'sounds_like')),
      'no function `sounds_like`; there are equal',
    ],
    [JSON.parse(JSON.stringify(methods).replace('starts_with', 'lower')), '`lower` takes 1 arguments, not 2'],
  ])('with a fault is refused with a sentence: %#', (rule, message) => {
    expect(() => readUserRule(JSON.stringify(rule))).toThrow(message);
  });

  it('becomes one statement, however many steps it has', () => {
    const symbols = { kind: 'table', table: 'symbols' };
    const s = { kind: 'named', alias: 's', source: symbols };
    const o = { kind: 'named', alias: 'o', source: symbols };
    const same = { left: column('s.container_id'), right: column('o.id') };
    const counted = {
      kind: 'aggregate',
      source: { kind: 'join', how: 'left', left: s, right: o, keys: [same] },
      groups: [{ name: 'path', value: column('s.path') }],
      measures: [
        { name: 'line', function: 'min', args: [column('s.line')] },
        { name: 'n', function: 'count' },
      ],
    };
    const ranked = {
      kind: 'window',
      source: counted,
      name: 'place',
      order: [{ value: column('n'), descending: true }],
    };
    const said = {
      kind: 'project',
      source: { kind: 'distinct', source: { kind: 'union', sources: [ranked, ranked] } },
      columns: [
        { name: 'path', value: column('path') },
        { name: 'line', value: column('line') },
        { name: 'message', value: { kind: 'cast', type: 'text', value: column('place') } },
      ],
    };
    expect(readUserRule(JSON.stringify({ title: 't', relation: said })).sql).toContain('row_number()');
  });

  it('has a schema for completion, which is the one that is packaged', () => {
    const packaged = readFileSync(join(import.meta.dirname, '../../extension/rules/user-rule.schema.json'), 'utf8');
    expect(packaged).toBe(`${JSON.stringify(userRuleSchema(), null, 2)}\n`);
  });
});
