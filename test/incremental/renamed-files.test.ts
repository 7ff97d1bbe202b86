import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EngineFixture } from '../tools/engine-fixture.ts';
import { KeptGraph } from './kept-graph.ts';

// A file is known by its content when it has another path.

const a = 'def help(x):\n    return x + 1\n';
const b = 'from a import help\nhelp(3)\n';
const files = { 'a.py': a, 'b.py': b, 'c.js': 'f(1);\n', 'd.py': 'x = 1\n' };
const without = (path: keyof typeof files) =>
  Object.fromEntries(Object.entries(files).filter(([each]) => each !== path));

describe('Files', { timeout: 300_000 }, () => {
  const graph = new KeptGraph();
  afterAll(() => graph.close());

  it.each([
    ['another name, among the others', { ...without('a.py'), 'aa.py': a }, { moved: 1, read: 0, removed: 0 }],
    ['another name, behind the others', { ...without('a.py'), 'z.py': a }, { moved: 1, read: 0, removed: 0 }],
    ['another folder', { ...without('b.py'), 'sub/b.py': b }, { moved: 1, read: 0, removed: 0 }],
    ['each the name of the other', { ...files, 'a.py': b, 'b.py': a }, { moved: 2, read: 0, removed: 0 }],
    [
      'another name, with a new file in the place',
      { ...files, 'a.py': 'y', 'e.py': a },
      { moved: 1, read: 1, removed: 0 },
    ],
    ['another name and content', { ...without('a.py'), 'e.py': `${a}y` }, { moved: 0, read: 1, removed: 1 }],
    ['another language', { ...without('c.js'), 'c.py': files['c.js'] }, { moved: 0, read: 1, removed: 1 }],
    ['a copy', { ...files, 'e.py': a }, { moved: 0, read: 1, removed: 0 }],
  ] as const)('that got %s are read only if need be, and the graph is that of a build from scratch', async (...row) => {
    const [, edited, { moved, read, removed }] = row;
    await graph.start(files);
    const { updated, scratch, compared } = await graph.step(edited as Readonly<Record<string, string>>);
    expect(updated).toEqual(scratch);
    expect({ moved: compared.moved, read: compared.read.length, removed: compared.removed }).toEqual({
      moved,
      read,
      removed,
    });
  });
});

describe('A build after a file was renamed', { timeout: 120_000 }, () => {
  const fixture = new EngineFixture();
  afterAll(() => fixture.close());

  it('says that it was renamed and reads nothing', async () => {
    const folder = fixture.folder(files);
    await fixture.built(folder);
    renameSync(join(folder, 'a.py'), join(folder, 'renamed.py'));
    const { messages, reuse } = await fixture.engine.build({ scratch: false }, new AbortController().signal);
    expect(reuse.files).toEqual({ read: 0, kept: 4, changed: 0, added: 0, removed: 0, moved: 1 });
    expect(messages[0]).toMatch(/^0 of 4 files were read again \(0 changed, 0 new; 0 gone, 1 renamed\)/);
    expect(await fixture.rows("SELECT path FROM symbols WHERE name = 'help'")).toEqual([['renamed.py']]);
  });
});
