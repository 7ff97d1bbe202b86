import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CollectingSink } from './tools/collecting-sink.ts';
import { extractFolder, extractTexts, workspace } from './tools/workspace.ts';

/** Changes the folder when the scan is over and no worker has started yet. */
function afterScan(change: () => void): CollectingSink {
  const sink = new CollectingSink();
  const { appendRows } = sink;
  return Object.assign(sink, {
    appendRows: ((table, rows) => {
      if (table.name === 'language') change();
      appendRows(table, rows);
    }) satisfies CollectingSink['appendRows'],
  });
}

test('an empty folder has no rows', async () => {
  const { sink, summary } = await extractTexts({});
  expect(sink.rows('file')).toEqual([]);
  expect(sink.rows('syntax_node')).toEqual([]);
  expect(summary).toMatchObject({ files: 0, filesParsed: 0, nodes: 0, lines: 0 });
});

test('a folder that does not exist says so', async () => {
  await expect(extractFolder('/does/not/exist')).rejects.toThrow(/The folder .* cannot be read/);
});

test('binaries are left out, whatever they are called', async () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256);
  const controls = Uint8Array.from({ length: 4000 }, (_, index) => 1 + ((index * 7919) % 255));
  const { sink, summary } = await extractTexts({ 'a.png': noise, 'b.py': noise, 'c.js': controls, 'd.py': 'x' });
  expect(sink.file('a.png')).toMatchObject({ status: 'skipped', reason: 'unknown_language', language: 0 });
  expect(sink.file('b.py')).toMatchObject({ status: 'skipped', reason: 'binary', nodes: 0 });
  expect(sink.file('c.js')).toMatchObject({ status: 'skipped', reason: 'binary' });
  expect(summary).toMatchObject({ files: 4, filesParsed: 1, filesSkipped: 3, filesFailed: 0 });
});

test.each([
  ['a.py', 'def f(:\n  return (\n'],
  ['a.js', 'function ( { let = ;'],
  ['a.ts', 'interface { x: ; class'],
  ['a.tsx', 'const a = <div><span></div>; type = {'],
])('%s with broken syntax is parsed, and its problems are rows', async (path, text) => {
  const { sink } = await extractTexts({ [path]: text });
  expect(sink.file(path)).toMatchObject({ status: 'parsed', reason: null });
  expect(sink.rows('syntax_problem').length).toBeGreaterThan(0);
  for (const problem of sink.rows('syntax_problem')) {
    expect(sink.rows('syntax_node')).toContainEqual(
      expect.objectContaining({ file: problem.file, node: problem.node }),
    );
  }
});

test('syntax younger than the grammar is parsed in other words: no problem is left, and names and places are as written', async () => {
  const { sink } = await extractTexts({ 'a.ts': "interface A<in out é> {}\nexport type * from './b';\n" });
  expect(sink.rows('syntax_problem')).toEqual([]);
  const named = sink.nodes('a.ts').filter(({ kind }) => kind === 'type_identifier');
  expect(named.map(({ text, start }) => [text, start])).toEqual([
    ['A', 10],
    ['é', 19],
  ]);
});

test('what other words make worse stays as it was', async () => {
  const { sink } = await extractTexts({ 'a.ts': 'let a = b <\n;\nclass { out X, }\n' });
  expect(sink.rows('syntax_problem').length).toBeGreaterThan(0);
});

test('a missing token says what was expected, and where', async () => {
  const { sink } = await extractTexts({ 'a.js': 'é;\nif (a { b }' });
  expect(sink.rows('syntax_problem')).toContainEqual(
    expect.objectContaining({ problem: 'missing', expected: ')', line: 2, column: 6, start: 9, end: 9 }),
  );
});

test('a file above the limit is left out unread', async () => {
  const folder = workspace({ 'big.py': '', 'small.py': 'x' });
  truncateSync(join(folder, 'big.py'), (20 << 20) + 1);
  const { sink } = await extractFolder(folder);
  expect(sink.file('big.py')).toMatchObject({ status: 'skipped', reason: 'too_large', sha256: null });
  expect(sink.file('small.py')).toMatchObject({ status: 'parsed' });
  const { sink: strict } = await extractFolder(folder, { maxFileSizeBytes: 0 });
  expect(strict.file('small.py')).toMatchObject({ reason: 'too_large' });
});

test('a file that disappears, and one that cannot be read, are rows', async () => {
  const folder = workspace({ 'gone.py': 'x = 1', 'changed.py': 'x = 1', 'kept.py': 'x = 1' });
  const sink = afterScan(() => {
    rmSync(join(folder, 'gone.py'));
    rmSync(join(folder, 'changed.py'));
    mkdirSync(join(folder, 'changed.py'));
  });
  const { summary } = await extractFolder(folder, { sink });
  expect(sink.file('gone.py')).toMatchObject({ status: 'failed', reason: 'disappeared', sha256: null });
  expect(sink.file('changed.py')).toMatchObject({ status: 'failed', reason: 'unreadable' });
  expect(sink.file('changed.py').detail).toMatch(/EISDIR/);
  expect(sink.file('kept.py')).toMatchObject({ status: 'parsed' });
  expect(summary).toMatchObject({ filesParsed: 1, filesFailed: 2 });
});

test('a file that changes between scan and reading is described as it was read', async () => {
  const folder = workspace({ 'a.py': 'x' });
  const sink = afterScan(() => writeFileSync(join(folder, 'a.py'), 'x = 1\ny = 2\n'));
  await extractFolder(folder, { sink });
  expect(sink.file('a.py')).toMatchObject({ size: 12n, lines: 2 });
});

test.each([
  ['10,000 parentheses', 'a.py', `x = ${'('.repeat(10_000)}1${')'.repeat(10_000)}\n`],
  ['10,000 parentheses', 'a.ts', `x = ${'('.repeat(10_000)}1${')'.repeat(10_000)}\n`],
  ['100,000 lists', 'a.py', `x = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
  ['100,000 lists', 'a.js', `x = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
  ['a chain of 50,000 members', 'a.js', `x = a${'\n.b'.repeat(50_000)}\n`],
  ['5,000 open functions', 'a.js', 'function f() {\n'.repeat(5_000)],
])('%s in %s do not overflow anything', async (_, path, text) => {
  const { sink } = await extractTexts({ [path]: text });
  expect(sink.file(path)).toMatchObject({ status: 'parsed' });
});

test('minified code is left out and said so', async () => {
  const statement = 'function a(b,c){return b.d(c)?e.f(b):g[c]||(h=!0,i(c,b))}var j=k("l").m;';
  const { sink } = await extractTexts({
    'lib.js': `/* license */\n${statement.repeat(200)}\n`,
    'prose.py': `"""${'All work and no play makes for a long line. '.repeat(200)}"""\n`,
    'data.py': `x = [${'1234567, '.repeat(1000)}]\n`,
    'base64.py': `x = "${'QUJDREVGRw0123456789'.repeat(500)}"\n`,
    'mixed.js': `${'let a = 1;\n'.repeat(300)}${statement.repeat(100)}\n`,
  });
  expect(sink.file('lib.js')).toMatchObject({ status: 'skipped', reason: 'minified', nodes: 0 });
  for (const path of ['prose.py', 'data.py', 'base64.py', 'mixed.js'])
    expect(sink.file(path), path).toMatchObject({ status: 'parsed' });
});

test('generated code is parsed and said so', async () => {
  const { sink } = await extractTexts({
    'a.py': '# Code generated by a tool. DO NOT EDIT.\nx = 1\n',
    'b.js': '/** @generated */\nx;',
  });
  expect(sink.file('a.py')).toMatchObject({ status: 'parsed', reason: 'generated' });
  expect(sink.file('b.js')).toMatchObject({ status: 'parsed', reason: 'generated' });
  expect(sink.nodes('a.py').length).toBeGreaterThan(3);
});
