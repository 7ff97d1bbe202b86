import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type WrittenDocument, type WrittenIndex, writeScip } from '../../src/scip/write-scip.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

let fixture: EngineFixture;
beforeEach(() => {
  fixture = new EngineFixture();
});
afterEach(() => fixture.close());

const source = 'class A:\n    def m(self): ...\ndef f(a):\n    a.m\n';
const symbol = 's . p . A#m().';
const method: WrittenDocument = {
  path: 'a.py',
  occurrences: [
    { range: [1, 8, 9], symbol, roles: 1 },
    { range: [3, 6, 7], symbol, roles: 8 },
  ],
};
const indexOf = (...documents: readonly WrittenDocument[]): Uint8Array => writeScip({ documents });
const files = { 'a.py': source, 'index.scip': indexOf(method) };

const indexes = () => fixture.rows('SELECT path, documents, used, problem FROM outside_index ORDER BY index');
const documents = () => fixture.rows('SELECT path, status, detail FROM outside_document ORDER BY path');
const targets = () =>
  fixture.rows("SELECT target_qualified_name, rule, reason FROM usages WHERE name = 'm' AND line = 4");

const byIndex = [['a.A.m', 'index-reference-edges', null]];
const bySyntax = [[null, 'open-reference-edges', 'unknown_type']];

it('An index directly in the folder is read, also one that git ignores', async () => {
  await fixture.built(fixture.folder({ ...files, '.gitignore': '*.scip\n' }));
  expect(await indexes()).toEqual([['index.scip', 1, 1, null]]);
  expect(await documents()).toEqual([['a.py', 'used', null]]);
  expect(await targets()).toEqual(byIndex);
});

it('The edge names the index, and says why it goes before syntax', async () => {
  await fixture.built(fixture.folder(files));
  const [[edge] = []] = await fixture.rows("SELECT id FROM cpg_edge WHERE rule = 'index-reference-edges'");
  const why = await fixture.engine.why(String(edge));
  expect(why).toMatchObject({ edge: { certainty: 'exact' }, rule: { id: 'index-reference-edges' } });
  expect(await fixture.rows("SELECT detail FROM cpg_edge WHERE rule = 'index-reference-edges'")).toEqual([
    ['index.scip'],
  ]);
});

it('Switched off, no index is read', async () => {
  await fixture.built(fixture.folder(files), { scip: 'off' });
  expect(await indexes()).toEqual([]);
  expect(await targets()).toEqual(bySyntax);
});

it('A named index is read, one that is missing is told', async () => {
  const folder = fixture.folder({ 'a.py': source, 'made/by-others.scip': indexOf(method) });
  await fixture.built(folder, { scip: 'made/by-others.scip' });
  expect(await indexes()).toEqual([['made/by-others.scip', 1, 1, null]]);
  expect(await targets()).toEqual(byIndex);
  await fixture.built(folder, { scip: 'none.scip' });
  expect(await indexes()).toEqual([['none.scip', 0, 0, 'There is no file none.scip; the setting scip names it.']]);
});

it.each<[string, WrittenDocument, RegExp]>([
  [
    'a line the file does not have',
    { path: 'a.py', occurrences: [{ range: [9, 0, 1], symbol }] },
    /no text at line 10/,
  ],
  ['a part of a word', { path: 'a.py', occurrences: [{ range: [0, 1, 3], symbol }] }, /inside a word/],
  [
    'another name',
    { path: 'a.py', occurrences: [{ range: [0, 6, 7], symbol, roles: 1 }] },
    /defines m, the file has A/,
  ],
  ['another text', { path: 'a.py', text: 'x' }, /another text/],
])('A document with %s is told and not used', async (_, document, detail) => {
  await fixture.built(fixture.folder({ 'a.py': source, 'index.scip': indexOf(document) }));
  expect(await documents()).toEqual([['a.py', 'other_text', expect.stringMatching(detail)]]);
  expect(await indexes()).toEqual([['index.scip', 1, 0, expect.stringMatching(detail)]]);
});

it('An index of another folder is told, one that is none as well', async () => {
  const foreign: WrittenIndex = { root: 'file:///elsewhere', documents: [{ path: 'other.py' }] };
  await fixture.built(
    fixture.folder({ 'a.py': source, 'a.scip': writeScip(foreign), 'b.scip': 'not an index', 'c.scip': indexOf() }),
  );
  expect(await indexes()).toEqual([
    ['a.scip', 1, 0, 'None of its 1 documents is a file of the folder. It was made of file:///elsewhere.'],
    ['b.scip', 0, 0, 'It is not a SCIP index.'],
    ['c.scip', 0, 0, 'It has no documents.'],
  ]);
});

it('Paths count from the root the index names, or from where most documents are', async () => {
  const folder = fixture.folder();
  mkdirSync(join(folder, 'part'));
  const inPart = { 'part/a.py': source };
  fixture.write(folder, {
    ...inPart,
    'index.scip': writeScip({ root: `file://${folder}/part`, documents: [method] }),
  });
  await fixture.built(folder);
  expect(await targets()).toEqual(byIndex);
  rmSync(join(folder, 'index.scip'));
  fixture.write(folder, { 'part/b.scip': indexOf(method) });
  await fixture.built(folder, { scip: 'part/b.scip' });
  expect(await indexes()).toEqual([['part/b.scip', 1, 1, null]]);
});

it('An index below a folder is read where nothing excludes it', async () => {
  const folder = fixture.folder({
    'part/a.py': source,
    'part/index.scip': indexOf(method),
    'left/a.py': source,
    'left/out/index.scip': indexOf({ ...method, path: 'left/a.py' }),
    '.gitignore': 'out/\n',
  });
  await fixture.open(folder);
  const update = () => fixture.engine.build({ scratch: false }, new AbortController().signal);
  await update();
  expect(await indexes()).toEqual([['part/index.scip', 1, 1, null]]);
  expect((await update()).messages[0]).toMatch(/Nothing has changed/);
  rmSync(join(folder, 'part/index.scip'));
  await update();
  expect(await indexes()).toEqual([]);
});

it('Of several folders each may have its index', async () => {
  const [first, second] = [fixture.folder(files), fixture.folder(files)];
  await fixture.built([first, second]);
  expect((await indexes()).map(([path, ...rest]) => [String(path).replace(/.*\//, ''), ...rest])).toEqual([
    ['index.scip', 1, 1, null],
    ['index.scip', 1, 1, null],
  ]);
});

it.each([
  ['utf-8', 1, 10],
  ['utf-16', 2, 7],
  ['utf-32', 3, 6],
])('Characters are counted in %s where a document says so', async (_, encoding, from) => {
  const text = 'def f(): ...\n"😀ä"; f()\n';
  const document: WrittenDocument = {
    path: 'a.py',
    encoding,
    occurrences: [
      { range: [0, 4, 5], symbol: 's . p . f().', roles: 1 },
      { range: [1, from, from + 1], symbol: 's . p . f().' },
    ],
  };
  await fixture.built(fixture.folder({ 'a.py': text, 'index.scip': indexOf(document) }));
  expect(await fixture.rows("SELECT rule FROM usages WHERE name = 'f' AND line = 2")).toEqual([
    ['index-reference-edges'],
  ]);
});

it('An index that changes, comes or goes changes the graph; the same one does not', async () => {
  const folder = fixture.folder({ 'a.py': source });
  await fixture.open(folder);
  const update = () => fixture.engine.build({ scratch: false }, new AbortController().signal);
  await update();
  expect(await targets()).toEqual(bySyntax);
  fixture.write(folder, { 'index.scip': indexOf(method) });
  const with1 = await update();
  expect(await targets()).toEqual(byIndex);
  expect(with1.reuse.files.read).toBe(0);
  expect((await update()).messages[0]).toMatch(/Nothing has changed/);
  fixture.write(folder, { 'index.scip': indexOf({ ...method, occurrences: method.occurrences?.slice(0, 1) ?? [] }) });
  await update();
  expect(await targets()).toEqual(bySyntax);
  fixture.write(folder, { 'index.scip': indexOf(method) });
  await update();
  expect(await targets()).toEqual(byIndex);
  rmSync(join(folder, 'index.scip'));
  await update();
  expect(await targets()).toEqual(bySyntax);
});

it('A file that changes makes its document stale, and nothing else', async () => {
  const folder = fixture.folder({
    ...files,
    'b.py': 'def g(): ...\ng()\n',
    'index.scip': indexOf(method, {
      path: 'b.py',
      occurrences: [
        { range: [0, 4, 5], symbol: 's . p . g().', roles: 1 },
        { range: [1, 0, 1], symbol: 's . p . g().' },
      ],
    }),
  });
  await fixture.built(folder);
  fixture.write(folder, { 'b.py': '# a line\ndef g(): ...\ng()\n' });
  await fixture.engine.build({ scratch: false }, new AbortController().signal);
  expect((await documents()).map(([path, status]) => [path, status])).toEqual([
    ['a.py', 'used'],
    ['b.py', 'other_text'],
  ]);
  expect(await targets()).toEqual(byIndex);
  expect(await fixture.rows("SELECT rule FROM usages WHERE name = 'g' AND line = 3")).toEqual([['name-targets']]);
});

it('Disagreements are counted by kind', async () => {
  const document = {
    path: 'a.py',
    occurrences: [
      { range: [0, 4, 5], symbol: 's . p . f().', roles: 1 },
      { range: [1, 4, 5], symbol: 's . p . g().', roles: 1 },
      { range: [2, 0, 1], symbol: 's . p . g().' },
      { range: [3, 0, 1], symbol: 's . p . g().' },
      { range: [4, 0, 1], symbol: 's . other . f().' },
      { range: [5, 0, 4], symbol: 's . p . f().' },
    ],
  };
  const text = 'def f(): ...\ndef g(): ...\nf\ng\nf\nnone\n';
  await fixture.built(fixture.folder({ 'a.py': text, 'index.scip': indexOf(document) }));
  expect(await fixture.rows('SELECT kind, count(*) FROM outside_comparison GROUP BY kind ORDER BY kind')).toEqual(
    ['no_target', 'other_target', 'outside', 'same'].map((kind) => [kind, 1]),
  );
});
