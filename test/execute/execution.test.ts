import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SqlAst } from '../../src/compile/sql-ast.ts';
import { FallbackDenied } from '../../src/execute/fallback-denied.ts';
import { integer, nullable, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { field, values } from '../../src/relation/combine.ts';
import { concat, less, normalizeName, parameter } from '../../src/relation/expressions.ts';
import { from } from '../../src/relation/query.ts';
import { assets, BuiltGraph, type SourceFiles } from '../tools/built-graph.ts';
import { RuleFixture } from '../tools/rule-fixture.ts';
import { graphTexts } from '../tools/table-texts.ts';

const files: SourceFiles = {
  'a.py': 'import sys\n\nif sys.flags:\n    def go(): ...\nelse:\n    def go(): ...\n\ngo()\n',
  'b.ts': 'import { one } from "./c";\nexport function two() { return one(); }\n',
  'c.ts': 'export function one(): number { return 1; }\nexport default one;\n',
};
const people = values({ name: field('text'), age: field('integer') }, [
  ['Ada', 36],
  ['Bob', 7],
]);
const sqlAst = () => SqlAst.load(assets.sqlAstWasm);

describe('One execution', () => {
  let fixture: RuleFixture;
  afterEach(() => fixture?.close());

  it('takes its parameters by name, with their types and defaults', async () => {
    fixture = await RuleFixture.open();
    const grown = (id: string, parameters: Record<string, string | number>, lane: 'auto' | 'fallback' = 'auto') => {
      const relation = from('p', people)
        .where((t) => less(parameter('age', 'integer', 18), t.p.age))
        .select((t) => ({ name: concat(parameter('title', 'text'), t.p.name) }));
      return fixture.run(id, relation, { parameters, lane });
    };
    const ofAda = [{ name: "'; -- Ada" }];
    const native = await grown('native', { title: "'; -- " });
    expect(native.stored).toEqual(ofAda);
    expect(native.sql).not.toContain("'; -- ");
    expect((await grown('fallback', { title: "'; -- " }, 'fallback')).stored).toEqual(ofAda);
    expect((await grown('young', { title: '', age: 1 })).stored).toHaveLength(2);
    expect(await grown('untitled', {})).toMatchObject({
      status: 'failed',
      message: 'The parameter `title` (text) has no value.',
    });
    expect(await grown('wrong', { title: '', age: 'old' })).toMatchObject({
      status: 'failed',
      message: 'The parameter `age` must be integer, not "old".',
    });
    expect(fixture.collectors.fallbacks.map(({ rule }) => rule)).toEqual(['fallback']);
  });

  it('warns of a kernel outside the database, or fails it, where the profile allows it nowhere else', async () => {
    fixture = await RuleFixture.open({ kernelLanes: 'native' });
    const relation = from('p', people)
      .best((t) => ({ by: [t.p.name], order: [] }))
      .select((t) => ({ name: normalizeName(t.p.name) }));
    const sentence = 'Rule warned runs winner_selection in the fallback lane, where the profile allows no kernel.';
    expect(await fixture.run('warned', relation)).toMatchObject({ status: 'fell_back', message: sentence });
    expect(fixture.collectors.warnings).toEqual([{ rule: 'warned', message: sentence }]);
    expect(await fixture.run('refused', relation, { kernelViolation: 'error' })).toMatchObject({
      status: 'failed',
      message: sentence.replace('warned', 'refused'),
      stored: [],
    });
    expect(await fixture.run('allowed', relation, { kernelLanes: 'any' })).toMatchObject({ status: 'fell_back' });
  });

  it('counts, names and moves aside rows that break a constraint', async () => {
    fixture = await RuleFixture.open();
    const contract = defineTable(
      'fact',
      'checked',
      'A table.',
      { name: nullable(text('A name.')), kind: text('A kind.'), from: integer('A number.'), to: integer('A number.') },
      [],
      {
        constraints: [
          { code: 'range', column: 'from', minimum: 0, maximum: 9 },
          { code: 'reversed', column: 'to', notBefore: 'from' },
          { code: 'nameless', column: 'name', presentWhen: { column: 'kind', is: 'named' } },
        ],
      },
    );
    const schema = { name: field('text', true), kind: field('text'), from: field('integer'), to: field('integer') };
    const rows = values(schema, [
      ['good', 'named', 0, 9],
      [null, 'plain', 1, 1],
      [null, 'named', 1, 2],
      ['low', 'named', -1, 2],
      ['high', 'named', 10, 12],
      ['back', 'named', 5, 4],
    ]);
    const { rows: kept, stored } = await fixture.run('checked', rows, {}, contract);
    expect(kept).toBe(2);
    expect(stored).toHaveLength(2);
    expect(fixture.collectors.gateErrors).toEqual([
      { rule: 'checked', output: 'checked', code: 'range', column: 'from', rows: 2 },
      { rule: 'checked', output: 'checked', code: 'reversed', column: 'to', rows: 1 },
      { rule: 'checked', output: 'checked', code: 'nameless', column: 'name', rows: 1 },
    ]);
    expect(fixture.collectors.alignments).toEqual([
      { rule: 'checked', output: 'checked', written: 6, refused: 4, filled: [] },
    ]);
    const errors = await fixture.session.rows(
      'SELECT error_code, count(*) AS n FROM checked_errors GROUP BY 1 ORDER BY 1',
    );
    expect(errors.map(({ error_code, n }) => [error_code, Number(n)])).toEqual([
      ['nameless', 1],
      ['range', 2],
      ['reversed', 1],
    ]);
  });

  it('fills columns the rule does not give with nothing, and says which', async () => {
    fixture = await RuleFixture.open();
    const output = defineTable('fact', 'wide', 'A table.', {
      name: text('A name.'),
      age: integer('A number.'),
      note: nullable(text('A note.')),
    });
    expect((await fixture.run('wide', people, {}, output)).stored).toContainEqual({ name: 'Ada', age: 36, note: null });
    expect(fixture.collectors.alignments).toMatchObject([{ written: 2, refused: 0, filled: ['note'] }]);
  });
});

describe('A build', () => {
  let direct: BuiltGraph;
  beforeAll(async () => {
    direct = await BuiltGraph.ofFiles(files);
  });
  afterAll(() => direct?.close());

  it('gives the same graph on the canonical route, whose statements are the written-again ones', async () => {
    const canonical = await BuiltGraph.ofFiles(files, { route: 'canonical' });
    const { executions, fallbacks } = canonical.run.collectors;
    expect(fallbacks).toEqual([]);
    expect(await graphTexts(canonical.session)).toEqual(await graphTexts(direct.session));
    const ast = await sqlAst();
    const [, query] =
      /^.*\n([\s\S]*)$/.exec(
        executions.find(({ lane, rule }) => lane === 'native' && rule.keep === 'table')?.sql ?? '',
      ) ?? [];
    expect(query).toBe(ast.canonical(query ?? ''));
    canonical.close();
  });

  it('stores rows in one order in every lane when it is canonical', async () => {
    const native = await BuiltGraph.ofFiles(files, { determinism: 'canonical', threads: 1, workers: 1 });
    const fallback = await BuiltGraph.ofFiles(files, { determinism: 'canonical', threads: 1, lane: 'fallback' });
    for (const table of ['graph_symbol', 'graph_edge', 'reference', 'scope']) {
      const stored = (graph: BuiltGraph) => graph.rows(`SELECT * FROM ${table}`);
      expect([table, await stored(fallback)]).toEqual([table, await stored(native)]);
    }
    native.close();
    fallback.close();
  });

  it('keeps the best of several targets as a heuristic edge when asked to, in both lanes', async () => {
    const several = "SELECT count(*) AS n FROM graph_edge WHERE certainty = 'one_of'";
    expect(Number((await direct.rows(several))[0]?.n)).toBeGreaterThan(1);
    const best = await BuiltGraph.ofFiles(files, { candidates: 'best' });
    const fallback = await BuiltGraph.ofFiles(files, { candidates: 'best', lane: 'fallback' });
    expect(Number((await best.rows(several))[0]?.n)).toBe(0);
    const groups =
      'SELECT DISTINCT kind, source_file, source_node, evidence, detail FROM graph_edge WHERE certainty = ';
    expect(await best.rows(`${groups} 'heuristic' ORDER BY ALL`)).toEqual(
      await direct.rows(`${groups} 'one_of' UNION ${groups} 'heuristic' ORDER BY ALL`),
    );
    expect(await graphTexts(fallback.session)).toEqual(await graphTexts(best.session));
    best.close();
    fallback.close();
  });

  it('ends with the first fallback when it is strict, and says what fell back and why', async () => {
    const error = await BuiltGraph.ofFiles(files, { lane: 'fallback', strict: true }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(FallbackDenied);
    expect((error as Error).message).toMatch(/^Rule [\w-]+ \(\w+\) would fall back: forced; SQL: (INSERT|CREATE)/);
    const strict = await BuiltGraph.ofFiles(files, { strict: true });
    expect(await graphTexts(strict.session)).toEqual(await graphTexts(direct.session));
    strict.close();
  });

  it('knows every table it registered in the catalogue, with the types of the contracts', async () => {
    const stored = await direct.session.introspect.tables();
    const names = new Set(stored.map(({ name }) => name));
    expect(direct.run.rules.map(({ output }) => output.name).filter((name) => !names.has(name))).toEqual([]);
  });
});
