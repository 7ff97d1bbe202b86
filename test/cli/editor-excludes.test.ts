import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { editorExcludes } from '../../src/cli/editor-excludes.ts';
import { temporaryFolder } from '../tools/built-graph.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

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
  expect(excludes(settings)).toEqual({ globs: ['**/*.gen.py', 'vendor', 'old/**'], told: [] });
});

it.each([['{}'], [''], ['{ "files.exclude": null }'], ['{ "codeAnatomy.exclude": "old" }'], ['[]'], [undefined]])(
  'Nothing is left out by %s',
  (settings) => expect(excludes(settings)).toEqual({ globs: [], told: [] }),
);

it('Settings that cannot be read are told', () => {
  const { globs, told } = excludes('{ "files.exclude": { "a" }');
  expect(globs).toEqual([]);
  expect(told.join()).toMatch(
    /settings\.json cannot be read as JSON with comments; what it excludes is not left out\.\n$/,
  );
});
