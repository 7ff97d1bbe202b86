import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/create-engine.ts';
import { type Translations, useTranslations } from '../../src/protocol/translate.ts';
import { assets, sharedPools } from '../tools/built-graph.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

// Part 19: what a build takes over from the stored graph, and what it says about it.

const files = {
  'a.py': 'from b import help\n\ndef start():\n    help()\n',
  'b.py': 'def help():\n    return 1\n',
  'c.py': 'import a\na.start()\n',
  'd.py': 'x = 1\n',
  'e.py': 'y = 2\n',
  'tsconfig.json': '{}',
};

describe('A build of a folder with a stored graph', { timeout: 120_000 }, () => {
  const fixture = new EngineFixture();
  afterEach(() => fixture.close());
  const build = () => fixture.engine.build({ scratch: false }, new AbortController().signal);
  const digests = () => fixture.engine.digests(false);

  it('reads the files alone that changed, says so, and gives the graph of a build from scratch', async () => {
    const folder = fixture.folder(files);
    const first = await fixture.built(folder);
    expect(first.reuse).toMatchObject({
      reasons: ['It was asked for.'],
      files: { read: 5, kept: 0 },
      rules: { kept: 0 },
    });
    fixture.write(folder, { 'b.py': '# new\ndef help():\n    return start()\n', 'aa.py': 'from a import *\n' });
    rmSync(join(folder, 'd.py'));
    const { reuse, messages, rules } = await build();
    expect(reuse).toMatchObject({ reasons: [], files: { read: 2, kept: 3, changed: 1, added: 1, removed: 1 } });
    expect(reuse.rules.ran + reuse.rules.narrowed + reuse.rules.kept).toBe(rules.run);
    expect(messages[0]).toMatch(
      /^In a graph of this size .*\. 2 of 5 files were read again \(1 changed, 1 new; 1 gone, 0 renamed\)\. \d+ rules ran over all files, \d+ for the files alone that this concerns, \d+ had nothing to do\.$/,
    );
    const updated = await digests();
    expect((await build()).messages[0]).toMatch(/Nothing has changed/);
    await fixture.build();
    expect(updated).toEqual(await digests());
  });

  it('has the digests of a build from scratch whatever numbers texts have, also those of members that return their object', async () => {
    const fluent = 'export class Maker {\n  step() { return this; }\n  stop() {}\n}\nnew Maker().step().stop();\n';
    const folder = fixture.folder({
      'a.ts': 'let some = 1, other = some, names = other;\n',
      'b.ts': fluent,
      'c.ts': '',
    });
    await fixture.built(folder);
    const others = 'SELECT count(*) > 0 FROM type_part WHERE label <= -1000000000';
    expect(await fixture.rows(others)).toEqual([[true]]);
    rmSync(join(folder, 'a.ts'));
    expect((await build()).reuse.files).toMatchObject({ read: 0, kept: 2, removed: 1 });
    const updated = await digests();
    await fixture.build();
    expect(await digests()).toEqual(updated);
  });

  it('sees files that no language claims and project files that map names', async () => {
    const folder = fixture.folder(files);
    await fixture.built(folder);
    fixture.write(folder, { 'tsconfig.json': '{"compilerOptions":{"baseUrl":"."}}' });
    expect((await build()).reuse).toMatchObject({ reasons: [], files: { read: 0, kept: 5 } });
    const updated = await digests();
    await fixture.build();
    expect(updated).toEqual(await digests());
  });

  it.each([
    ['settings are others', {}, { maxFileSizeMb: 1 }, /settings are others/],
    ['rows must have one order', { determinism: 'canonical' }, { determinism: 'canonical' }, /canonical order/],
    ['it is to be ignored', {}, { cache: 'ignore' }, /ignore the stored graph/],
  ] as const)('makes it anew, and says so, when %s', async (_, before, settings, reason) => {
    const folder = fixture.folder(files);
    await fixture.built(folder, before);
    await fixture.engine.close();
    await fixture.open(folder, settings);
    fixture.write(folder, { 'b.py': 'def help(): ...\n' });
    const { reuse, messages } = await build();
    expect(reuse.reasons.join(' ')).toMatch(reason);
    expect(messages[0]).toMatch(/^The graph was made anew: /);
  });

  it('says what was stored by another window in the language of the one that shows it', async () => {
    const folder = fixture.folder(files);
    await fixture.built(folder);
    fixture.write(folder, { 'a.py': '', 'b.py': '', 'c.py': '' });
    await build();
    const texts = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Translations;
    useTranslations('de', texts);
    const { messages } = await fixture.engine.ask('graph/buildReport', { limit: 1 });
    const again = await build();
    useTranslations('en', undefined);
    const sentence = 'Der Graph wurde von Grund auf gebaut: 3 Dateien haben sich geändert, 2 nicht.';
    expect(messages).toEqual([sentence]);
    expect(again.messages[1]).toBe(sentence);
    expect(again.reuse.reasons).toEqual(['3 Dateien haben sich geändert, 2 nicht.']);
  });

  it('says nothing of a first graph, or of one that was asked for', async () => {
    await fixture.open(fixture.folder(files));
    const first = await build();
    expect(first.reuse.reasons).toEqual(['There was no stored graph.']);
    expect([...first.messages, ...(await fixture.build()).messages]).toEqual([]);
  });

  it('makes it anew when another version of the program, or most files are others', async () => {
    const folder = fixture.folder(files);
    await fixture.built(folder);
    fixture.write(folder, { 'a.py': '', 'b.py': '', 'c.py': '' });
    expect((await build()).reuse.reasons).toEqual(['3 files changed and 2 did not.']);
    await fixture.engine.close();
    const host = { progress: () => {}, status: () => {}, log: () => {} };
    const engine = createEngine(host, { ...assets, program: 'another program' }, sharedPools);
    try {
      const settings = { workers: 1, explain: 'off' } as const;
      await engine.open({ folders: [{ name: 'workspace', path: folder }], storage: null, settings });
      const { reuse } = await engine.build({ scratch: false }, new AbortController().signal);
      expect(reuse.reasons).toContain('Another version of the program made the stored graph.');
    } finally {
      await engine.close();
    }
  });

  it('leaves the stored graph as it was when it is stopped', async () => {
    const folder = fixture.folder(files);
    await fixture.built(folder);
    const stored = join(folder, '.codeanatomy/graph.duckdb');
    const before = readFileSync(stored);
    fixture.write(folder, { 'b.py': 'def other(): ...\n' });
    for (const stage of ['extract', 'relate', 'store']) {
      const abort = new AbortController();
      fixture.onProgress = (progress) => {
        if (progress.stage === stage) abort.abort();
      };
      await expect(fixture.engine.build({ scratch: false }, abort.signal)).rejects.toMatchObject({
        name: 'AbortError',
      });
      expect(readFileSync(stored).equals(before), stage).toBe(true);
      expect(existsSync(join(folder, `.codeanatomy/graph.building-${process.pid}.duckdb`))).toBe(false);
    }
    fixture.onProgress = () => {};
    expect((await build()).reuse.files).toMatchObject({ read: 1, kept: 4 });
  });
});
