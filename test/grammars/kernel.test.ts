import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPlan } from '../../src/engine/local-plan.ts';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { Collectors } from '../../src/execute/collectors.ts';
import { executeInKernel } from '../../src/execute/execute-in-kernel.ts';
import { kernelStep } from '../../src/execute/kernel-lane.ts';
import { must } from '../../src/model/must.ts';
import { matchTables } from '../../src/model/tables/matches.ts';
import { BuiltGraph, type SourceFiles } from '../tools/built-graph.ts';
import { drawnPatterns } from './tools/drawn-patterns.ts';
import { largerSources } from './tools/larger-sources.ts';
import { loadCatalog } from './tools/match-database.ts';
import { patternFiles } from './tools/pattern-files.ts';

// A build whose matches and facts extraction computes has the same tables as one that runs all relations in the database.

const catalog = loadCatalog();

describe('a build with kernels', () => {
  let matched: BuiltGraph;
  let native: BuiltGraph;

  beforeAll(async () => {
    const files = sourceFiles();
    matched = await BuiltGraph.ofFiles(files, { matches: 'all' });
    native = await BuiltGraph.ofFiles(files, { lane: 'native' });
  });

  afterAll(() => {
    matched.session.close();
    native.session.close();
  });

  const local = localPlan(orderedRules(catalog), 'all').rules.map(({ output }) => output.name);
  it.each([...Object.values(matchTables).map(({ name }) => name), ...local])(
    'has the same rows in %s',
    async (name) => {
      const [rows, expected] = [await rowsOf(matched, name), await rowsOf(native, name)];
      expect(expected.length).toBeGreaterThan(0);
      expect(rows).toEqual(expected);
    },
  );

  it('has the same edges', async () => {
    const sql = 'SELECT kind, certainty, count(*) AS n FROM cpg_edge GROUP BY ALL ORDER BY ALL';
    expect(await matched.session.rows(sql)).toEqual(await native.session.rows(sql));
  });

  it('says that a kernel found the rows, and how many', async () => {
    const ran = matched.run.collectors.executions.filter(
      ({ lane, rule }) => lane === 'kernel' && kernelStep(rule.relation) === null,
    );
    expect(ran.map(({ rule }) => rule.output.name).sort()).toEqual(
      [...Object.values(matchTables).map(({ name }) => name), ...local].sort(),
    );
    expect(ran.filter(({ status }) => status !== 'ok')).toEqual([]);
    for (const { rule } of ran) {
      const writers = matched.run.collectors.executions.filter((each) => each.rule.output === rule.output);
      const written = writers.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
      expect([rule.id, written]).toEqual([rule.id, await matched.session.count(rule.output.name)]);
    }
    expect(must(native.run.collectors.executions.find(({ rule }) => rule.stage === 'match')).lane).toBe('native');
  });

  it('runs the relation of a family that was refused, and says why', async () => {
    const rule = must(matched.run.rules.find(({ output }) => output === matchTables.member));
    await matched.session.run('DELETE FROM match_member');
    const collectors = new Collectors();
    const refused = 'A pattern cannot be matched.';
    const kernel = { rows: 1, milliseconds: 1, refused };
    const record = await executeInKernel(rule, kernel, matched.session, collectors);
    expect(record).toMatchObject({ status: 'fell_back', lane: 'native', message: refused });
    expect(collectors.fallbacks).toMatchObject([{ rule: rule.id, reason: 'unsupported_relation', error: refused }]);
    expect(collectors.executions).toEqual([record]);
    expect(await rowsOf(matched, 'match_member')).toEqual(await rowsOf(native, 'match_member'));
  });
});

const rowsOf = ({ session }: BuiltGraph, table: string) => session.rows(`SELECT * FROM "${table}" ORDER BY ALL`);

function sourceFiles(): SourceFiles {
  // No example has text that is no code, or a return that is replaced.
  const files: Record<string, string> = {
    'broken.py': 'def f():\n    return )\n    g()\n',
    'replaced.py': 'def f(x):\n    try:\n        return x\n    finally:\n        return 1\n',
  };
  for (const language of catalog.languages) {
    const examples = patternFiles(language).flatMap(({ file, text }) =>
      drawnPatterns(file, text).flatMap((pattern) => pattern.examples.map(({ source }) => source)),
    );
    for (const [at, source] of [...examples, ...largerSources(language)].entries())
      files[join(language.data.id, `${at}${must(language.data.extensions[0])}`)] = source;
  }
  return files;
}
