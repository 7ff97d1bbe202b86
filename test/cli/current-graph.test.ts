import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { currentGraph } from '../../src/cli/current-graph.ts';
import { leftOut } from '../../src/cli/left-out.ts';
import { folderStamp } from '../../src/engine/folder-stamp.ts';
import type { StoredSummary } from '../../src/protocol/stored-summary.ts';
import { assets, temporaryFolder } from '../tools/built-graph.ts';
import { sampleSummary } from './fake-engine.ts';

const ofThisProgram = { ...assets, sqlAstWasm: '' };
const summary = { ...sampleSummary, messages: [] } as unknown as StoredSummary;
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder whose graph was built with the settings the editor has for it. */
function built(settings: string) {
  const folder = temporaryFolder({ '.vscode/settings.json': settings });
  folders.push(folder);
  const store = join(folder, '.codeanatomy');
  mkdirSync(store);
  const graph = join(store, 'graph.duckdb');
  writeFileSync(graph, 'graph');
  const opened = { folders: [{ name: basename(folder), path: folder }] };
  const exclude = leftOut(folder, [], () => {});
  const key = folderStamp.keyOf({ ...opened, settings: { exclude } }, ofThisProgram);
  folderStamp.write(store, graph, { startedAt: Date.now(), places: [] }, key, summary);
  return { folder, answer: () => currentGraph(['build', folder], '/', ofThisProgram) };
}

it('a graph is current while the editor leaves out what it left out', () => {
  const { folder, answer } = built('{ "search.exclude": { "gen": true } }');
  expect(answer()).toContain('Built the code graph');
  writeFileSync(join(folder, '.vscode/settings.json'), '{ "search.exclude": { "gen": true }, "editor.tabSize": 2 }');
  expect(answer()).toContain('Built the code graph');
  writeFileSync(join(folder, '.vscode/settings.json'), '{ "search.exclude": { "out": true } }');
  expect(answer()).toBeNull();
});

it('settings that cannot be read are left to the build, which tells', () => {
  const { folder, answer } = built('{}');
  writeFileSync(join(folder, '.vscode/settings.json'), '{ "search.exclude": { "a" }');
  expect(answer()).toBeNull();
});
