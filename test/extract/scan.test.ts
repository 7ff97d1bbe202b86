import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileKeys } from '../../src/extract/file-keys.ts';
import { extractFolder, extractTexts, workspace } from './tools/workspace.ts';

/** Path → reason, or null for files to parse. */
async function reasonsOf(...args: Parameters<typeof extractFolder>) {
  const { sink } = await extractFolder(...args);
  return Object.fromEntries(sink.rows('file').map((row) => [row.path, row.reason]));
}

test('files are numbered by path', async () => {
  const { sink } = await extractTexts({ 'b.py': '', 'a/z.py': '', 'a.py': '', 'B.py': '' });
  expect(sink.rows('file').map((row) => [row.file, row.path])).toEqual([
    [0, 'B.py'],
    [1, 'a.py'],
    [2, 'a/z.py'],
    [3, 'b.py'],
  ]);
});

test('.gitignore files hold below their folder, and inner ones win', async () => {
  const folder = workspace({
    '.gitignore': '*.gen.py\n/build\ncache/\n!keep.gen.py\n',
    'a.gen.py': '',
    'keep.gen.py': '',
    'build/x.py': '',
    'src/build/x.py': '',
    'src/cache/x.py': '',
    'src/.gitignore': '!b.gen.py\nlocal.py\n',
    'src/b.gen.py': '',
    'src/local.py': '',
    'local.py': '',
  });
  expect(await reasonsOf(folder)).toEqual({
    '.gitignore': 'unknown_language',
    'a.gen.py': 'ignored',
    'keep.gen.py': null,
    build: 'ignored',
    'src/build/x.py': null,
    'src/cache': 'ignored',
    'src/.gitignore': 'unknown_language',
    'src/b.gen.py': null,
    'src/local.py': 'ignored',
    'local.py': null,
  });
});

test('folders that hold no sources are never entered', async () => {
  const folder = workspace({
    '.git/config.py': '',
    '.git/info/exclude': 'mine.py\n',
    'node_modules/a/b.js': '',
    '.codeanatomy/x.py': '',
    'mine.py': '',
    'a.py': '',
  });
  expect(await reasonsOf(folder)).toEqual({
    '.git': 'ignored',
    '.codeanatomy': 'ignored',
    node_modules: 'ignored',
    'mine.py': 'ignored',
    'a.py': null,
  });
});

test('exclude globs are read as the editor reads them', async () => {
  const folder = workspace({
    'a.py': '',
    'sub/a.py': '',
    'sub/b.js': '',
    'sub/b.ts': '',
    'out/x.py': '',
    'sub/out/x.py': '',
  });
  expect(await reasonsOf(folder, { exclude: ['a.py', '**/*.{js,ts}', 'out/**'] })).toEqual({
    'a.py': 'ignored',
    'sub/a.py': null,
    'sub/b.js': 'ignored',
    'sub/b.ts': 'ignored',
    out: 'ignored',
    'sub/out/x.py': null,
  });
  expect(await reasonsOf(folder, { exclude: ['**/out'] })).toMatchObject({ out: 'ignored', 'sub/out': 'ignored' });
});

test('symbolic links are not followed: not out of the folder, not in circles, not into nothing', async () => {
  const outside = workspace({ 'secret.py': '' });
  const folder = workspace({ 'a/b.py': '' });
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync(outside, join(folder, 'out'));
  symlinkSync(join(outside, 'secret.py'), join(folder, 'secret.py'));
  symlinkSync('nowhere.py', join(folder, 'dangling.py'));
  symlinkSync('self.py', join(folder, 'self.py'));
  expect(await reasonsOf(folder)).toEqual({
    'a/b.py': null,
    'a/up': 'ignored',
    out: 'ignored',
    'secret.py': 'ignored',
    'dangling.py': 'unreadable',
    'self.py': 'unreadable',
  });
});

test.runIf(process.platform !== 'win32')('what is no file is left out and said so', async () => {
  const folder = workspace({ 'a.py': '' });
  execFileSync('mkfifo', [join(folder, 'pipe.py')]);
  expect(await reasonsOf(folder)).toEqual({ 'a.py': null, 'pipe.py': 'unreadable' });
});

test('a language is found by file name, ending and first line', async () => {
  const { sink } = await extractTexts({
    'a.PY': '',
    'x.d.ts': '',
    SConstruct: '',
    run: '#!/usr/bin/env -S python3.11 -u\n',
    tool: '#!/usr/bin/node\n',
    other: '#!/bin/sh\n',
    'notes.txt': '#!/usr/bin/python\n',
  });
  const titles = new Map(sink.rows('language').map((row) => [row.language, row.id]));
  const found = Object.fromEntries(sink.rows('file').map((row) => [row.path, titles.get(row.language ?? 0) ?? null]));
  expect(found).toEqual({
    'a.PY': 'python',
    'x.d.ts': 'typescript',
    SConstruct: 'python',
    run: 'python',
    tool: 'javascript',
    other: null,
    'notes.txt': null,
  });
});

test('with several folders paths start with the folder name', async () => {
  const one = workspace({ 'a.py': 'x' });
  const two = workspace({ 'a.py': 'y' });
  const { sink } = await extractFolder([one, two]);
  const names = [one, two].map((path) => path.split('/').at(-1));
  expect(sink.rows('file').map((row) => [row.root, row.path])).toEqual(
    names.sort().map((name) => [name, `${name}/a.py`]),
  );
});

test('two files with one key fail loudly', () => {
  expect(() => fileKeys(['a', 'b', 'c'], (path) => (path === 'a' ? 1n : 2n))).toThrow(
    'The files b and c have the same key 2',
  );
  const [key] = fileKeys(['a.py']);
  expect(key).toBeLessThan(1n << 40n);
});
