import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/create-engine.ts';
import { assets } from '../tools/built-graph.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

const fixture = new EngineFixture();
afterEach(() => fixture.close());

it('Why a build failed is in the status until the next one, whether there is a graph or not', async () => {
  const folder = fixture.folder({ 'a.py': 'def f(): ...\n' });
  const grammars = join(fixture.folder(), 'grammars');
  const engine = createEngine({ progress: () => {}, status: () => {}, log: () => {} }, { ...assets, grammars });
  const build = () => engine.build({ scratch: true }, new AbortController().signal);
  const failure = expect.stringMatching(/^The build failed: .*catalog\.json/);
  try {
    const settings = { workers: 1, explain: 'off' } as const;
    await engine.open({ folders: [{ name: 'workspace', path: folder }], storage: null, settings });
    await expect(build()).rejects.toThrow('The build failed');
    expect(engine.status()).toMatchObject({ state: 'empty', failure });
    symlinkSync(assets.grammars, grammars);
    await build();
    expect(engine.status()).not.toHaveProperty('failure');
    rmSync(grammars);
    await expect(build()).rejects.toThrow('The build failed');
    expect(engine.status()).toMatchObject({ state: 'ready', files: 1, failure });
    expect(await engine.symbols('f', 10)).toHaveLength(1);
    await engine.clear();
    expect(engine.status()).not.toHaveProperty('failure');
  } finally {
    await engine.close();
  }
});
