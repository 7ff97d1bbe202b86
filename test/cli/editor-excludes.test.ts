import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { editorExcludes } from '../../src/cli/editor-excludes.ts';
import { temporaryFolder } from '../tools/built-graph.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const defaults = [
  '**/.git',
  '**/.svn',
  '**/.hg',
  '**/.DS_Store',
  '**/Thumbs.db',
  '**/node_modules',
  '**/bower_components',
  '**/*.code-search',
];

function excludes(settings?: string) {
  const folder = temporaryFolder(settings === undefined ? {} : { '.vscode/settings.json': settings });
  made.push(folder);
  const told: string[] = [];
  return { globs: editorExcludes(folder, (message) => told.push(message)), told };
}

it('What the settings of a folder hide from the explorer and from search is left out, and what ours name', () => {
  const settings = `{
    // Made by a tool.
    "files.exclude": { "**/*.gen.py": true, "**/*.js": { "when": "$(basename).ts" }, "docs": false, },
    "search.exclude": { "vendor": true },
    "codeAnatomy.exclude": ["old/**", 3],
  }`;
  const { globs, told } = excludes(settings);
  expect(globs.filter((glob) => !defaults.includes(glob))).toEqual(['**/*.gen.py', 'vendor', 'old/**']);
  expect(told).toEqual([]);
});

it.each([['{}'], [''], ['{ "files.exclude": null }'], ['{ "codeAnatomy.exclude": "old" }'], ['[]'], [undefined]])(
  'What the editor leaves out by itself is left out with %s',
  (settings) => expect(excludes(settings)).toEqual({ globs: defaults, told: [] }),
);

it('A folder can have what the editor leaves out by itself', () => {
  const { globs } = excludes('{ "search.exclude": { "**/bower_components": false } }');
  expect(globs).toEqual(defaults.filter((glob) => glob !== '**/bower_components'));
});

it('Settings that cannot be read are told', () => {
  const { globs, told } = excludes('{ "files.exclude": { "a" }');
  expect(globs).toEqual(defaults);
  expect(told.join()).toMatch(
    /settings\.json cannot be read as JSON with comments; what it excludes is not left out\.\n$/,
  );
});
