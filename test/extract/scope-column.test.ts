import { expect, test } from 'vitest';
import { must } from '../../src/model/must.ts';
import { extractTexts } from './tools/workspace.ts';

/** Kind of the scope each named text stands in. */
async function scopesOf(path: string, text: string): Promise<Record<string, string>> {
  const { sink } = await extractTexts({ [path]: text });
  const nodes = sink.nodes(path);
  const scopes: Record<string, string> = {};
  for (const node of nodes) {
    if (node.kind === 'identifier' && node.text)
      scopes[node.text] = node.scope < 0 ? 'none' : must(nodes[node.scope]).kind;
  }
  return scopes;
}

test('names, defaults and base classes stand outside of what they belong to', async () => {
  const text = 'class A(B):\n  x = 1\n  def f(self, p=D, q: T = E) -> R:\n    y = lambda z=L: w\nv = 1\n';
  expect(await scopesOf('a.py', text)).toEqual({
    A: 'module',
    B: 'module',
    x: 'class_definition',
    f: 'class_definition',
    self: 'function_definition',
    p: 'function_definition',
    D: 'class_definition',
    q: 'function_definition',
    T: 'class_definition',
    E: 'class_definition',
    R: 'class_definition',
    y: 'function_definition',
    z: 'lambda',
    L: 'function_definition',
    w: 'lambda',
    v: 'module',
  });
});

test('the root has no scope, what stands in it has the root; outside of the root stays in the root', async () => {
  const { sink } = await extractTexts({ 'a.py': 'def f(a=b): pass\n', 'broken.py': ') x (' });
  const nodes = sink.nodes('a.py');
  expect(nodes[0]).toMatchObject({ kind: 'module', scope: -1 });
  expect(nodes.find((node) => node.text === 'f')).toMatchObject({ scope: 0 });
  expect(nodes.find((node) => node.text === 'b')).toMatchObject({ scope: 0 });
  expect(
    sink
      .nodes('broken.py')
      .slice(1)
      .map((node) => node.scope),
  ).not.toContain(-1);
});
