import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { assets } from '../tools/built-graph.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/rules');

const ruleFiles = ['normalize', 'relate', 'graph']
  .flatMap((stage) => readdirSync(join(folder, stage), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => readFileSync(file, 'utf8').includes('export default '));

describe('The rule set', () => {
  it.each(ruleFiles.map((file) => [relative(folder, file), file]))('%s is named after its rule', async (_, file) => {
    const { default: rule } = (await import(file)) as { readonly default: Rule };
    expect(rule.id).toBe(basename(file, '.ts'));
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(relative(folder, file).split('/')[0]).toBe(rule.stage);
    for (const text of [rule.title, rule.why, rule.logic]) expect(text).not.toBe('');
    expect(rule.why, 'why is a sentence').toMatch(/\.$/);
    expect(rule.logic, 'logic is in Datalog form').toMatch(/:-/);
  });

  it('is listed in src/rules/index.ts', () => {
    const check = spawnSync(process.execPath, [join(root, 'setup/rule-index.mjs'), '--check'], { encoding: 'utf8' });
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });

  it('has an order in which every table is complete before it is read', () => {
    const ordered = orderedRules(loadGrammarCatalog(assets.grammars));
    const last = new Map(ordered.map((rule, at) => [rule.output.name, at]));
    expect(ordered.length).toBeGreaterThan(ruleFiles.length);
    expect(new Set(ordered.map((rule) => rule.id)).size).toBe(ordered.length);
    for (const stage of ['match', 'normalize', 'relate', 'graph'])
      expect(ordered.filter((rule) => rule.stage === stage).length).toBeGreaterThan(0);
    expect(last.get('cpg_edge')).toBe(ordered.findIndex((rule) => rule.output.name === 'cpg_edge'));
  });
});
