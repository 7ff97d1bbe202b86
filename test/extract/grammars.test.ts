import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGrammars } from '../../setup/grammars.mjs';
import { catalogRows } from '../../src/extract/catalog-rows.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { CollectingSink } from './tools/collecting-sink.ts';
import { fixtureCatalog } from './tools/fixture-grammars.ts';
import { workspace } from './tools/workspace.ts';

/** A folder with one language whose language.json was changed. */
function changedGrammar(change: object): string {
  const folder = workspace({});
  cpSync(join(import.meta.dirname, 'fixtures/grammars/python'), join(folder, 'python'), { recursive: true });
  const file = join(folder, 'python/language.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
  return folder;
}

test.each([
  [
    { scopes: { modul: 'module' } },
    'scopes names the kind "modul", which the grammar of tree-sitter-python does not have',
  ],
  [{ outsideScope: { function_definition: ['nam'] } }, 'outsideScope.function_definition names the field "nam"'],
  [{ outsideScope: { nothing: ['name'] } }, 'outsideScope names the kind "nothing"'],
  [{ wholeText: ['x'] }, 'wholeText names the kind "x"'],
  [{ roles: { comment: { remark: 'comment' } } }, 'roles.comment names the kind "remark"'],
  [{ tokens: ['identifier'] }, 'tokens names the token "identifier"'],
  [{ patterns: ['../shared/none.scm'] }, 'none.scm, which does not exist'],
  [{ id: 'other' }, 'has the id "other"; it must be the folder\'s name, "python"'],
])('%o is refused', async (change, message) => {
  await expect(buildGrammars({ from: changedGrammar(change), out: workspace({}) })).rejects.toThrow(message);
});

test('patterns keep their places, shared ones too, and nothing is done twice', async () => {
  const from = changedGrammar({ patterns: ['own.scm', '../shared/all.scm'] });
  const out = workspace({});
  cpSync(join(from, 'python/language.json'), join(from, 'python/own.scm'));
  cpSync(join(from, 'python'), join(from, 'shared'), { recursive: true });
  cpSync(join(from, 'python/own.scm'), join(from, 'shared/all.scm'));
  writeFileSync(join(from, 'shared/language.json'), '');
  const clean = workspace({});
  cpSync(join(from, 'python'), join(clean, 'python'), { recursive: true });
  cpSync(join(from, 'shared/all.scm'), join(clean, 'shared/all.scm'));
  expect(await buildGrammars({ from: clean, out })).toBe(true);
  expect(readFileSync(join(out, 'grammars/python/own.scm'), 'utf8')).not.toBe('');
  expect(readFileSync(join(out, 'grammars/shared/all.scm'), 'utf8')).not.toBe('');
  expect(await buildGrammars({ from: clean, out })).toBe(false);
  writeFileSync(join(clean, 'shared/all.scm'), 'changed');
  expect(await buildGrammars({ from: clean, out })).toBe(true);
  expect(readFileSync(join(out, 'grammars/shared/all.scm'), 'utf8')).toBe('changed');
});

test('kinds and fields have one number over all grammars', async () => {
  const catalog = await fixtureCatalog();
  const keys = catalog.kinds.map(({ name, named }) => `${named} ${name}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(catalog.kinds.slice(0, 2)).toEqual([
    { name: '', named: false },
    { name: 'ERROR', named: true },
  ]);
  expect(catalog.languages.map(({ number, data }) => [number, data.id])).toEqual([
    [1, 'javascript'],
    [2, 'python'],
    [3, 'tsx'],
    [4, 'typescript'],
  ]);
  const identifier = catalog.kindNumber('identifier', true);
  for (const language of catalog.languages) {
    expect(language.kinds).toContain(identifier);
    expect(catalog.kindIn(language, 'identifier')).toBe(identifier);
  }
  expect(catalog.fields[catalog.fieldNumber('name')]).toBe('name');
  expect(catalog.kindNumber('no such kind', true)).toBe(0);
});

test('the tables of languages, kinds, fields and roles', async () => {
  const catalog = await fixtureCatalog();
  const sink = new CollectingSink();
  for (const [table, rows] of catalogRows(catalog)) sink.appendRows(table, rows);
  expect(sink.rows('language')).toContainEqual({ language: 2, id: 'python', title: 'Python' });
  expect(sink.rows('language_feature')).toContainEqual({ language: 2, feature: 'class-scope-hidden-from-methods' });
  expect(sink.rows('syntax_kind')[0]).toEqual({ kind: 1, name: 'ERROR', named: 1 });
  expect(sink.rows('syntax_field')[0]).toMatchObject({ field: 1 });
  const kind = catalog.kindNumber('lambda', true);
  expect(sink.rows('kind_role')).toContainEqual({ language: 2, kind, role: 'scope', value: 'function' });
  expect(sink.rows('kind_role').every((row) => row.kind !== 0)).toBe(true);
});

test('a missing catalog says what is wrong', () => {
  expect(() => loadGrammarCatalog('/does/not/exist')).toThrow(/The grammars of this installation cannot be loaded/);
});
