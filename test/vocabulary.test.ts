import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LanguageData } from '../src/language/language-data.ts';
import { edgeKinds } from '../src/model/edge-kinds.ts';
import { features } from '../src/model/features.ts';
import { nodeKinds } from '../src/model/node-kinds.ts';
import { factTables } from '../src/model/tables/facts.ts';
import { relationTables } from '../src/model/tables/relations.ts';
import { viewTables } from '../src/model/tables/views.ts';
import { tablesRead } from '../src/relation/tables-read.ts';
import { rules as listed } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { projectFiles } from './architecture/project-files.ts';

const root = join(import.meta.dirname, '..');

/** Rule files: those of src/rules with a default export. */
const ruleFiles = projectFiles(['src/rules'], ['.ts']).filter(({ text }) => /^export default /m.test(text));

describe('The vocabulary', () => {
  const rules = new Map<string, Rule>();
  /** All that is written in relations, as text. */
  let written = '';
  let read = new Set<string>();

  beforeAll(async () => {
    for (const { path } of ruleFiles) {
      const { default: rule } = await import(pathToFileURL(join(root, path)).href);
      rules.set(path, rule as Rule);
    }
    const all = [...rules.values()];
    written = all.map(({ relation }) => JSON.stringify(relation, plain)).join('\n');
    read = new Set(all.flatMap(({ relation }) => tablesRead(relation)));
  });

  it('of rules: the id is the name of the file, and everything a person may ask is said', () => {
    const wrong = [...rules].filter(
      ([path, { id, title, why, logic }]) =>
        !path.endsWith(`/${id}.ts`) || [title, why, logic].some((text) => text === ''),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('of rules is listed in src/rules/index.ts; npm run fix:rules writes it', () => {
    expect(new Set(listed)).toEqual(new Set(rules.values()));
  });

  it('has no edge kind and no node kind that no rule writes', () => {
    const unwritten = [...Object.keys(edgeKinds), ...Object.keys(nodeKinds)].filter(
      (kind) => !written.includes(`"${kind}"`),
    );
    expect(unwritten).toEqual([]);
  });

  it('has no feature that no language has, and no language has one that is not in it', () => {
    const declared = new Set<string>(languages().flatMap(({ features }) => features));
    expect([...declared].sort()).toEqual(Object.keys(features).sort());
  });

  it('has no feature that nobody asks for', () => {
    const asking = projectFiles(['src'], ['.ts']).filter(({ path }) => path !== 'src/model/features.ts');
    const isAsked = (feature: string) => asking.some(({ text }) => text.includes(`'${feature}'`));
    expect(Object.keys(features).filter((feature) => !isAsked(feature))).toEqual([]);
  });

  it('has no table that nobody writes, and none between facts and graph that no rule reads', () => {
    // Module aliases come from configuration files; the engine writes them.
    const outputs = new Set([...rules.values()].map(({ output }) => output.name)).add(factTables.moduleAlias.name);
    const tables = [...Object.values(factTables), ...Object.values(relationTables)];
    expect(
      [...tables, ...Object.values(viewTables)].filter(({ name }) => !outputs.has(name)).map(({ name }) => name),
    ).toEqual([]);
    expect(tables.filter(({ name }) => !read.has(name)).map(({ name }) => name)).toEqual([]);
  });
});

const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

function languages(): readonly LanguageData[] {
  const grammars = join(root, 'grammars');
  return readdirSync(grammars, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => JSON.parse(readFileSync(join(grammars, name, 'language.json'), 'utf8')));
}
