import { afterAll, describe, expect, it } from 'vitest';
import { KeptGraph } from './kept-graph.ts';

// A rule runs again only when the columns it reads are not what they were.

const source = 'def help(x):\n    return x + 1\n\nclass A:\n    def run(self):\n        return help(2)\n';
const statements = source.replace('    return x', '    y = x\n    return x');
/** Its nodes are so many that where they stand is not compared in memory. */
const long = Array.from({ length: 60 }, (_, at) => `def f${at}(x):\n    return help(x + ${at})\n`).join('\n');
const files = {
  'a.py': source,
  'b.py': 'from a import A, help\nA().run()\nhelp(3)\n',
  'c.py': 'import b\ny = 4\n',
  'd.py': statements,
  'e.py': 'from d import A, help\nclass B(A):\n    def run(self):\n        return help(4)\n',
  'long.py': `from d import help\n\n${long}`,
  'notes.txt': 'notes\n',
};

describe('Of an edit that changes', { timeout: 240_000 }, () => {
  const graph = new KeptGraph();
  afterAll(() => graph.close());

  it.each([
    [
      'the size of a file without a language',
      { 'notes.txt': 'more notes\n' },
      ['call-targets', 'value-solution', 'modules'],
    ],
    [
      'the layout of a file',
      { 'a.py': source.replaceAll('\n\n', '\n\n\n') },
      ['call-targets', 'value-solution', 'modules'],
    ],
    [
      'where much of a file stands, by a remark above it',
      { 'long.py': `from d import help\n# A remark.\n\n${long}` },
      ['symbol-targets', 'values', 'call-targets', 'module-members', 'value-solution', 'reference-edges'],
    ],
    [
      'a call below which much moves',
      { 'long.py': `from d import A, help\nA().run()\n\n${long}` },
      ['modules', 'ancestors', 'overrides', 'index-comparisons'],
    ],
    ['a number', { 'a.py': source.replace('1', '3') }, ['call-edges', 'reference-edges', 'containment-edges']],
    [
      'where nodes are, by a statement more',
      { 'a.py': source.replace('    return x', '    y = x\n    return x') },
      ['symbol-targets', 'values', 'call-targets', 'module-members', 'class-members'],
    ],
    [
      'where nodes are, by a statement less',
      { 'd.py': statements.replace('    y = x\n', '') },
      ['symbol-targets', 'values', 'call-targets', 'module-members', 'class-members'],
    ],
    [
      'a call at the end',
      { 'c.py': 'import b\ny = 4\nb.A()\n' },
      ['modules', 'ancestors', 'overrides', 'cpg-edge', 'calls-view', 'index-comparisons', 'index-calls'],
    ],
  ] as const)(
    '%s, rules that read nothing of it do not run, and the graph is that of a build from scratch',
    async (_, edit, rules) => {
      await graph.start(files);
      const { updated, scratch, stayed } = await graph.step({ ...files, ...edit });
      expect(updated).toEqual(scratch);
      expect([...stayed]).toEqual(expect.arrayContaining([...rules]));
    },
  );
});
