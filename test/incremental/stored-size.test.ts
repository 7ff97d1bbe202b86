import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { EngineFixture } from '../tools/engine-fixture.ts';

const fixture = new EngineFixture();
afterEach(() => fixture.close());

const source = (at: number, edit: number) =>
  Array.from({ length: 40 }, (_, line) => `def f${line}_${edit}(x):\n    return m${(at + 1) % 30}.f${line}(x)\n`).join(
    '',
  );

it('The stored file does not grow from update to update, and holds what a build from scratch makes', {
  timeout: 300_000,
}, async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`m${at}.py`, `import m${(at + 1) % 30}\n${source(at, 0)}`]),
  );
  const folder = fixture.folder(files);
  await fixture.built(folder);
  const size = () => statSync(join(folder, '.codeanatomy/graph.duckdb')).size;
  const sizes = [size()];
  for (let edit = 1; edit <= 6; edit++) {
    fixture.write(folder, { 'm3.py': source(3, edit), 'm7.py': source(7, edit) });
    const { reuse } = await fixture.engine.build({ scratch: false }, new AbortController().signal);
    expect(reuse.files).toMatchObject({ read: 2, kept: 28 });
    sizes.push(size());
  }
  const updated = await fixture.engine.digests(true);
  await fixture.build();
  expect(updated).toEqual(await fixture.engine.digests(true));
  expect(Math.max(...sizes) / size()).toBeLessThan(2.5);
});
