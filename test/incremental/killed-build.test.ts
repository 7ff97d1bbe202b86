import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node.js';
import type { BuildProgress, BuildStage, BuildSummary } from '../../src/protocol/build-view.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

// Whenever the process of a build is killed, the graph from before is what there is.

const names = Array.from({ length: 12 }, (_, at) => `m${at}`);
const files = Object.fromEntries(
  names.map((name, at) => [`${name}.py`, `from m${(at + 1) % 12} import f\n\ndef f(x):\n    return f(x) + ${at}\n`]),
);

/** Has the engine, in a process of its own, build a folder; it is killed at the first word about a stage. Null when it was. */
async function builtBeside(folder: string, scratch: boolean, killAt?: BuildStage): Promise<BuildSummary | null> {
  const child = fork(join(import.meta.dirname, '../../dist/engine.cjs'), { silent: true });
  const ended = once(child, 'exit');
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.onNotification('build/progress', ({ stage }: BuildProgress) => {
    if (stage === killAt) child.kill('SIGKILL');
  });
  connection.listen();
  const settings = { workers: 1, explain: 'off' };
  const request = { folders: [{ name: basename(folder), path: folder }], storage: null, settings };
  const build = async () => {
    await connection.sendRequest('engine/open', request);
    return connection.sendRequest<BuildSummary>('engine/build', { scratch });
  };
  const built = await Promise.race([build(), ended.then(() => null)]);
  if (built) await connection.sendRequest('engine/shutdown', null);
  await ended;
  connection.dispose();
  expect(child.signalCode).toBe(built ? null : 'SIGKILL');
  return built;
}

describe('A build whose process is killed', { timeout: 300_000 }, () => {
  const fixture = new EngineFixture();
  beforeAll(async () => {
    const { build } = await import('../../setup/build.mjs');
    await build();
  });
  afterEach(() => fixture.close());
  const stored = (folder: string) => join(folder, '.codeanatomy/graph.duckdb');
  const leftovers = (folder: string) =>
    readdirSync(join(folder, '.codeanatomy')).filter((name) => name.startsWith('graph.building-'));

  it.each([
    ['updated', false],
    ['made anew', true],
  ])('while the graph is %s, leaves the graph from before, and the next build works', async (_, scratch) => {
    const folder = fixture.folder(files);
    await builtBeside(folder, true);
    const before = readFileSync(stored(folder));
    fixture.write(folder, { 'm3.py': 'def other(): ...\n', 'new.py': 'from m3 import other\nother()\n' });
    for (const stage of ['extract', 'relate', 'store'] as const) {
      expect(await builtBeside(folder, scratch, stage), stage).toBeNull();
      expect(leftovers(folder).length, stage).toBeGreaterThan(0);
      expect(readFileSync(stored(folder)).equals(before), stage).toBe(true);
    }
    expect(await fixture.open(folder)).toMatchObject({ state: 'ready', files: 12 });
    expect(await fixture.rows("SELECT count(*) FROM symbols WHERE name = 'f'")).toEqual([[12]]);
    await fixture.engine.close();
    expect((await builtBeside(folder, false))?.reuse).toMatchObject({ reasons: [], files: { read: 2, kept: 11 } });
    expect(leftovers(folder)).toEqual([]);
    await fixture.open(folder);
    const updated = await fixture.engine.digests(false);
    await fixture.build();
    expect(updated).toEqual(await fixture.engine.digests(false));
  });

  it('is as if it had never been when there was no graph before', async () => {
    const folder = fixture.folder(files);
    expect(await builtBeside(folder, false, 'relate')).toBeNull();
    expect(await fixture.open(folder)).toMatchObject({ state: 'empty' });
    await fixture.build();
    expect(leftovers(folder)).toEqual([]);
    expect(fixture.engine.status()).toMatchObject({ state: 'ready', files: 12 });
  });
});
