import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderStamp } from '../../src/engine/folder-stamp.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { scan } from '../../src/extract/scan.ts';
import { ScanTrace } from '../../src/extract/scan-trace.ts';
import { must } from '../../src/model/must.ts';
import type { StoredSummary } from '../../src/protocol/stored-summary.ts';
import { assets, temporaryFolder } from '../tools/built-graph.ts';

const summary = { buildId: 'b1' } as StoredSummary;
const catalog = loadGrammarCatalog(assets.grammars);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with a stamped graph; its files are `age` milliseconds old. */
async function stamped(age = 60_000) {
  const folder = temporaryFolder({
    'a.py': 'x = 1\n',
    'lib/b.py': 'y = 2\n',
    'lib/notes.bin': 'n',
    '.gitignore': 'out/\n',
  });
  folders.push(folder);
  const store = join(folder, '.codeanatomy');
  mkdirSync(store);
  const graph = join(store, 'graph.duckdb');
  writeFileSync(graph, 'graph');
  const then = new Date(Date.now() - age);
  for (const name of ['', ...(readdirSync(folder, { recursive: true }) as string[])])
    utimesSync(join(folder, name), then, then);
  const trace = new ScanTrace();
  const request = { folders: [{ name: 'shop', path: folder }], exclude: [], maxFileSizeBytes: 2 ** 20, catalog, trace };
  await scan(request);
  folderStamp.write(store, graph, trace, 'key', summary);
  return { folder, store, graph, read: () => folderStamp.read(store, 'key') };
}

describe('The stamp of a folder', () => {
  it('says that nothing has changed', async () => {
    const { read } = await stamped();
    expect(read()).toEqual(summary);
  });

  it('is of one program, one set of settings and one graph', async () => {
    const { store, graph, read } = await stamped();
    expect(folderStamp.read(store, 'another key')).toBeNull();
    appendFileSync(graph, 'more');
    expect(read()).toBeNull();
  });

  it.each<[string, (folder: string) => void]>([
    ['a file is written again with the same length', (folder) => writeFileSync(join(folder, 'a.py'), 'x = 2\n')],
    ['a file is added', (folder) => writeFileSync(join(folder, 'lib/c.py'), '')],
    ['a file is removed', (folder) => rmSync(join(folder, 'lib/b.py'))],
    ['a folder is added', (folder) => mkdirSync(join(folder, 'more'))],
    ['a file without a language changes', (folder) => appendFileSync(join(folder, 'lib/notes.bin'), 'more')],
    ['an ignore file changes', (folder) => writeFileSync(join(folder, '.gitignore'), 'lib\n')],
  ])('does not hold when %s', async (_, change) => {
    const { folder, read } = await stamped();
    change(folder);
    expect(read()).toBeNull();
  });

  it('holds when a file changes in a folder that is ignored', async () => {
    const { folder, read } = await stamped();
    const { atime, mtime } = statSync(folder);
    mkdirSync(join(folder, 'out'));
    utimesSync(folder, atime, mtime);
    writeFileSync(join(folder, 'out/made.py'), 'z = 3\n');
    expect(read()).toEqual(summary);
  });

  it('does not hold when a file changed so recently that it could change unseen', async () => {
    const { folder, read, store } = await stamped(500);
    expect(read()).toBeNull();
    expect(folderStamp.untouched(store)(join(folder, 'a.py'))).toBe(false);
  });

  it('tells which files nobody has written since', async () => {
    const { folder, graph, store } = await stamped();
    writeFileSync(join(folder, 'a.py'), 'x = 2\n');
    const isUntouched = folderStamp.untouched(store);
    expect(['a.py', 'lib/b.py', 'lib/new.py'].map((path) => isUntouched(join(folder, path)))).toEqual([
      false,
      true,
      false,
    ]);
    writeFileSync(graph, 'another graph');
    expect(folderStamp.untouched(store)(join(folder, 'lib/b.py'))).toBe(false);
  });

  it('is null when it cannot be read', async () => {
    const { store, read } = await stamped();
    writeFileSync(join(store, 'graph.stamp.json'), 'no json');
    expect(read()).toBeNull();
  });
});

describe('The key of a stamp', () => {
  const withAst = { ...assets, sqlAstWasm: '' };
  const request = { folders: [{ name: 'shop', path: '/shop' }], settings: {} };
  it('depends on folders, and on settings that shape the graph', () => {
    const key = folderStamp.keyOf(request, withAst);
    expect(folderStamp.keyOf({ ...request, settings: { workers: 3 } }, withAst)).toBe(key);
    expect(folderStamp.keyOf({ ...request, settings: { exclude: ['lib'] } }, withAst)).not.toBe(key);
    expect(
      folderStamp.keyOf({ ...request, folders: [{ ...must(request.folders[0]), path: '/other' }] }, withAst),
    ).not.toBe(key);
    expect(folderStamp.keyOf({ ...request, settings: { scip: 'off' } }, withAst)).not.toBe(key);
    expect(folderStamp.keyOf(request, { ...withAst, program: 'next' })).not.toBe(key);
  });
});
