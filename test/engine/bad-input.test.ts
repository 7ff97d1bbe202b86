import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BuildSummary } from '../../src/protocol/build-view.ts';
import { defaultProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';
import { EngineFixture, fileDigest, folderDigest } from '../tools/engine-fixture.ts';

// Whatever lies in a folder, the engine ends with a graph or a sentence, and nothing is lost.

let fixture: EngineFixture;
beforeEach(() => {
  fixture = new EngineFixture();
});
afterEach(() => fixture.close());

const noSymbols = 'No file of a known language was found, so the graph has no symbols.';
/** The folder of the graph itself is ignored, always. */
const leftOut = (summary: BuildSummary) => summary.skipped.filter(({ name }) => name !== 'ignored');
const graphOf = (folder: string) => join(folder, '.codeanatomy', 'graph.duckdb');
const sources = { 'a.py': 'def g(): ...\ndef f():\n    g()\n' };

describe('Folders', () => {
  it('without a file give an empty graph and say so', async () => {
    const summary = await fixture.built(fixture.folder());
    expect(summary.messages).toContain(noSymbols);
    expect(await fixture.rows('SELECT count(*) FROM symbols')).toEqual([[0]]);
    expect(fixture.engine.status()).toMatchObject({ state: 'ready', files: 0 });
  });

  it('of binaries give an empty graph and a reason for each file', async () => {
    const folder = fixture.folder({
      'a.bin': new Uint8Array([0, 1, 2, 255]),
      'b.png': new Uint8Array([137, 80, 78, 71, 0]),
      'c.py': new Uint8Array([0, 0, 1, 2, 3, 0, 255, 254]),
    });
    const summary = await fixture.built(folder);
    expect(summary.messages).toContain(noSymbols);
    expect(leftOut(summary)).toEqual([
      { name: 'unknown_language', count: 2 },
      { name: 'binary', count: 1 },
    ]);
  });

  it('that are not there are refused with a sentence', async () => {
    const missing = join(fixture.folder(), 'missing');
    await expect(fixture.open([])).rejects.toThrow('Open a folder first: there is nothing to build a graph of.');
    const outcome = await fixture.built(missing).then(
      (summary) => summary.messages.join('\n'),
      (error: Error) => error.message,
    );
    expect(outcome).toMatch(/^[A-Z].*\.$/s);
  });

  it('may be several; paths start with the name of their folder', async () => {
    const first = fixture.folder({ 'a.py': 'def f(): ...\n' });
    const second = fixture.folder({ 'a.py': 'def g(): ...\n' });
    await fixture.built([first, second]);
    const names = [first, second].map((folder) => folder.split('/').at(-1)).sort();
    expect(await fixture.rows("SELECT path FROM files WHERE status = 'parsed' ORDER BY path")).toEqual(
      names.map((name) => [`${name}/a.py`]),
    );
  });

  it('are never written', async () => {
    const folder = fixture.folder({ ...sources, 'b/c.ts': 'export const x = 1;\n', 'd.txt': 'text' });
    const before = folderDigest(folder);
    await fixture.built(folder);
    expect(folderDigest(folder)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['.codeanatomy', 'a.py', 'b', 'd.txt']);
    expect(readFileSync(join(folder, '.codeanatomy/.gitignore'), 'utf8')).toBe(
      '*\n!/rules/\n!/rules/**\n!/flow/\n!/flow/**\n',
    );
  });
});

describe('Files', () => {
  it('with broken syntax in every language keep what can be understood', async () => {
    const folder = fixture.folder({
      'a.py': 'def f(:\n    g(\nclass A:\n    def m(self): ...\n',
      'a.js': 'function f( {\n  g(;\n}\nfunction h() {}\n',
      'a.ts': 'const = 1;\nfunction h(): void {}\n',
      'a.tsx': 'const a = ;\nfunction h() {}\n',
    });
    const summary = await fixture.built(folder);
    expect(summary.syntaxProblems).toBeGreaterThanOrEqual(4);
    expect(summary.rules).toMatchObject({ failed: 0, skipped: 0 });
    expect(await fixture.rows("SELECT path FROM files WHERE status <> 'parsed' AND reason <> 'ignored'")).toEqual([]);
    expect(await fixture.rows("SELECT path FROM symbols WHERE name = 'h' ORDER BY path")).toEqual([
      ['a.js'],
      ['a.ts'],
      ['a.tsx'],
    ]);
    expect(await fixture.rows("SELECT count(*) FROM cpg_node WHERE kind = 'SYNTAX_ERROR'")).not.toEqual([[0]]);
  });

  it('of 50 MB are left out and said so', async () => {
    const folder = fixture.folder({ ...sources, 'large.py': '' });
    truncateSync(join(folder, 'large.py'), 50 * 2 ** 20);
    const summary = await fixture.built(folder);
    expect(leftOut(summary)).toEqual([{ name: 'too_large', count: 1 }]);
    const [[detail]] = (await fixture.rows("SELECT detail FROM files WHERE path = 'large.py'")) as [[string]];
    expect(detail).toBe('It has 52428800 bytes; the limit is 20971520.');
    expect(await fixture.rows("SELECT count(*) FROM symbols WHERE path = 'a.py'")).toEqual([[3]]);
  });

  it('that disappear while they are read are rows with the reason', async () => {
    const text = `${'# A line of some length that says nothing at all.\n'.repeat(2500)}x = 1\n`;
    const names = Array.from({ length: 40 }, (_, at) => `f${String(at).padStart(2, '0')}.py`);
    const folder = fixture.folder(Object.fromEntries(names.map((name) => [name, text])));
    fixture.onProgress = ({ stage, done }) => {
      if (stage === 'extract' && done > 0) rmSync(join(folder, 'f39.py'), { force: true });
    };
    const summary = await fixture.built(folder);
    expect(await fixture.rows("SELECT path, reason FROM files WHERE status = 'failed'")).toEqual([
      ['f39.py', 'disappeared'],
    ]);
    expect(leftOut(summary)).toEqual([{ name: 'disappeared', count: 1 }]);
    expect(summary.rules.failed).toBe(0);
  });

  it.each([
    ['a.py', `x = ${'('.repeat(10_000)}f()${')'.repeat(10_000)}\ndef g(): ...\n`],
    ['a.ts', `x = ${'('.repeat(10_000)}f()${')'.repeat(10_000)};\nfunction g() {}\n`],
    ['b.py', `x = (a${'\n.b'.repeat(10_000)})\ndef g(): ...\n`],
    [
      'c.py',
      `${Array.from({ length: 90 }, (_, at) => `${' '.repeat(at)}def f${at}():\n`).join('')}${' '.repeat(90)}pass\ndef g(): ...\n`,
    ],
  ])('%s nested 10,000 deep is understood', async (path, text) => {
    const summary = await fixture.built(fixture.folder({ [path]: text }));
    expect(summary.rules).toMatchObject({ failed: 0, skipped: 0 });
    expect(await fixture.rows("SELECT kind FROM symbols WHERE name = 'g'")).toEqual([['FUNCTION']]);
  });

  it('that link to themselves do not hold the build', async () => {
    const folder = fixture.folder(sources);
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dead.py'));
    await fixture.built(folder);
    expect(await fixture.rows('SELECT DISTINCT path FROM symbols ORDER BY path')).toEqual([['a.py']]);
  });
});

describe('The stored graph', () => {
  it('of another version is moved aside with a message', async () => {
    const folder = fixture.folder(sources);
    await fixture.built(folder);
    await fixture.engine.close();
    const session = await Session.open(graphOf(folder), defaultProfile);
    await session.run('UPDATE build SET schema_version = 999');
    session.close();
    expect(await fixture.open(folder)).toEqual({ state: 'empty', reason: 'There is no code graph yet.' });
    expect(fixture.log.join()).toMatch(
      /^warning: The stored graph cannot be used \(it has layout 999, this program reads \d+\)\. It was moved to .+; build the graph again\.$/,
    );
    expect(readdirSync(join(folder, '.codeanatomy')).filter((name) => name.includes('unusable'))).toHaveLength(1);
    await fixture.build();
    expect(await fixture.rows("SELECT local_name FROM symbols WHERE name = 'f'")).toEqual([['f']]);
  });

  it.each([
    ['is garbage', () => Buffer.from('garbage '.repeat(1000))],
    ['is empty', () => Buffer.alloc(0)],
    ['is cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    [
      'is overwritten in the middle',
      (whole: Buffer) => Buffer.concat([whole.subarray(0, 12288), Buffer.alloc(whole.length - 12288, 7)]),
    ],
  ])('that %s is moved aside with a message', async (_, damage) => {
    const folder = fixture.folder(sources);
    await fixture.built(folder);
    await fixture.engine.close();
    writeFileSync(graphOf(folder), damage(readFileSync(graphOf(folder))));
    expect(await fixture.open(folder)).toMatchObject({ state: 'empty' });
    expect(fixture.log.join()).toMatch(
      /The stored graph cannot be used \(.+\)\. It was moved to .+; build the graph again\./,
    );
    await fixture.build();
    expect(fixture.engine.status()).toMatchObject({ state: 'ready', files: 1 });
  });

  it('stays as it is when a build is cancelled while files are read or rules run', async () => {
    const folder = fixture.folder(sources);
    await fixture.built(folder);
    const before = fileDigest(graphOf(folder));
    writeFileSync(join(folder, 'b.py'), 'def new(): ...\n');
    for (const stage of ['extract', 'normalize', 'relate', 'graph', 'store']) {
      const abort = new AbortController();
      fixture.onProgress = (progress) => progress.stage === stage && abort.abort();
      await expect(fixture.build(abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
      expect(fileDigest(graphOf(folder))).toBe(before);
      expect(fixture.engine.status()).toMatchObject({ state: 'ready', files: 1 });
      expect(await fixture.rows("SELECT count(*) FROM symbols WHERE name = 'f'")).toEqual([[1]]);
      expect(readdirSync(join(folder, '.codeanatomy')).sort()).toEqual([
        '.gitignore',
        'graph.duckdb',
        'graph.stamp.json',
      ]);
    }
  });

  it('is not there after a first build that is cancelled', async () => {
    const folder = fixture.folder(sources);
    await fixture.open(folder);
    const abort = new AbortController();
    abort.abort();
    await expect(fixture.build(abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(fixture.engine.status()).toEqual({ state: 'empty', reason: 'There is no code graph yet.' });
    await expect(fixture.engine.symbols('f', 10)).rejects.toThrow('There is no code graph yet. Build it first.');
  });

  it('is built once at a time', async () => {
    const folder = fixture.folder(sources);
    await fixture.open(folder);
    const first = fixture.build();
    await expect(fixture.build()).rejects.toThrow('A build is running; wait for it or cancel it.');
    await first;
  });
});

describe('Storage', () => {
  const cache = process.env.XDG_CACHE_HOME;
  afterEach(() => {
    if (cache === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = cache;
  });

  it('that cannot be written is replaced by the cache folder, with a message', async () => {
    const folder = fixture.folder({ ...sources, file: '' });
    process.env.XDG_CACHE_HOME = fixture.folder();
    const summary = await fixture.built(folder, {}, join(folder, 'file', 'below'));
    expect(summary.storage.startsWith(process.env.XDG_CACHE_HOME)).toBe(true);
    expect(summary.messages.join('\n')).toMatch(/cannot be written \(\w+\); the graph is stored in .+\./);
    expect(fixture.log.join('\n')).toMatch(/cannot be written/);
  });

  it('of a folder that may only be read is replaced, too', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may write everywhere');
    const folder = fixture.folder(sources);
    chmodSync(folder, 0o500);
    process.env.XDG_CACHE_HOME = fixture.folder();
    const summary = await fixture.built(folder);
    chmodSync(folder, 0o700);
    expect(summary.messages.join('\n')).toMatch(/cannot be written \(EACCES\)/);
  });

  it('that can only be read still answers, until the folder is built again', async () => {
    const folder = fixture.folder(sources);
    await fixture.built(folder);
    const storage = join(folder, '.codeanatomy');
    const before = readFileSync(join(storage, 'graph.duckdb'));
    rmSync(join(storage, '.gitignore'));
    symlinkSync('no/such/folder', join(storage, '.gitignore'));
    process.env.XDG_CACHE_HOME = fixture.folder();
    fixture.log.length = 0;
    await fixture.open(folder);
    expect(await fixture.rows('SELECT count(*) > 0 FROM symbols')).toEqual([[true]]);
    expect(fixture.log).toEqual([]);
    const summary = await fixture.engine.build({ scratch: false }, new AbortController().signal);
    expect(summary.storage.startsWith(process.env.XDG_CACHE_HOME)).toBe(true);
    expect(readFileSync(join(storage, 'graph.duckdb')).equals(before)).toBe(true);
    await fixture.open(folder);
    expect(fixture.log.join('\n')).toMatch(/cannot be written/);
  });

  it('is not made by a question', async () => {
    const folder = fixture.folder(sources);
    await fixture.open(folder);
    await expect(fixture.engine.symbols('f', 10)).rejects.toThrow('There is no code graph yet. Build it first.');
    expect(readdirSync(folder)).toEqual(['a.py']);
  });

  it('that cannot be made anywhere is an error with both reasons', async () => {
    const folder = fixture.folder({ file: '' });
    process.env.XDG_CACHE_HOME = join(folder, 'file', 'cache');
    await expect(fixture.built(folder, {}, join(folder, 'file', 'below'))).rejects.toThrow(
      /^The graph can be stored neither in .+ \(ENOTDIR\) nor in .+ \(ENOTDIR\)\. Choose a folder/,
    );
  });

  it('on a full disk leaves the old graph and says what to do', async (context) => {
    const disk = mkdtempSync(join(tmpdir(), 'code-anatomy-disk-'));
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]);
    if (mount.status !== 0) {
      rmSync(disk, { recursive: true });
      context.skip('a small disk cannot be mounted here');
    }
    try {
      const folder = fixture.folder(sources);
      const store = join(disk, 'graph');
      await fixture.built(folder, {}, store);
      const before = fileDigest(join(store, 'graph.duckdb'));
      mkdirSync(join(folder, 'many'));
      for (let at = 0; at < 60; at++)
        writeFileSync(
          join(folder, 'many', `m${at}.py`),
          Array.from(
            { length: 400 },
            (_, line) => `def f${at}_${line}(a, b): return f${at}_${line}(b, a + ${line})\n`,
          ).join(''),
        );
      await expect(fixture.build()).rejects.toThrow(
        `The disk that holds ${store} is full. Free some space or choose another storage folder, then build again. The old graph is unchanged.`,
      );
      expect(fileDigest(join(store, 'graph.duckdb'))).toBe(before);
      expect(fixture.engine.status()).toMatchObject({ state: 'ready', files: 1 });
      expect(await fixture.rows("SELECT count(*) FROM symbols WHERE name = 'f'")).toEqual([[1]]);
      await fixture.engine.close();
    } finally {
      spawnSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });
});
