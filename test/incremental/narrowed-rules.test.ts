import { afterAll, describe, expect, it } from 'vitest';
import { KeptGraph } from './kept-graph.ts';

// Of a table that is not what it should be, the rows of the files alone are made again that the edit concerns.

const library = 'class Base:\n    def run(self):\n        return 1\n\ndef help(x):\n    return x\n';
const files = {
  'library.py': library,
  'ring_a.py': 'from library import help\nfrom ring_b import *\n',
  'ring_b.py': 'from ring_a import *\nhelp(1)\n',
  'user.py': 'from library import Base, help\nclass Own(Base):\n    pass\nhelp(Own().run())\n',
  ...Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
      `${name}.py`,
      `class C:\n    def m(self, x):\n        return x\n\ndef f(y):\n    return C().m(y)\n\nf(${name.length})\n`,
    ]),
  ),
};

describe('Rules run for some files alone after an edit that', { timeout: 240_000 }, () => {
  const graph = new KeptGraph();
  afterAll(() => graph.close());

  it.each([
    ['adds a call', { 'a.py': `${files['a.py' as keyof typeof files]}f(C())\n` }],
    ['moves what others refer to', { 'library.py': `# moved\nx = 1\n${library}` }],
    [
      'takes away what others refer to, and what they hand round in a ring',
      { 'library.py': library.replace('help', 'aid') },
    ],
    ['makes a file empty', { 'user.py': '' }],
  ] as const)('%s, and the graph is that of a build from scratch', async (_, edit) => {
    await graph.start(files);
    const { updated, scratch, narrowed } = await graph.step({ ...files, ...edit });
    expect(updated).toEqual(scratch);
    expect([...narrowed]).toEqual(expect.arrayContaining(['symbol-sites', 'other-sites', 'named-symbols']));
  });
});
