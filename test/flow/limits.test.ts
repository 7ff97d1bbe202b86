import { expect, it } from 'vitest';
import { BuiltGraph } from '../tools/built-graph.ts';

const branches = Array.from({ length: 5000 }, (_, at) => `    elif a == ${at}:\n        x = ${at}\n`).join('');

it('deep nesting and thousands of branches are finished', async () => {
  const graph = await BuiltGraph.ofFiles({
    'nested.py': `x = ${'('.repeat(10_000)}a and b${')'.repeat(10_000)}\n`,
    'branches.py': `def f(a):\n    if a:\n        x = 0\n${branches}    return x\n`,
    'operands.js': `x = ${Array.from({ length: 5000 }, (_, at) => `a${at}`).join(' && ')};\n`,
  });
  const units = await graph.rows(
    'select f.path, u.complexity from code_unit u join file f using (file) where u.complexity > 1 order by f.path',
  );
  expect(units).toEqual([
    { path: 'branches.py', complexity: 5002 },
    { path: 'nested.py', complexity: 2 },
    { path: 'operands.js', complexity: 5000 },
  ]);
  expect(await graph.rows('select * from flow_gap')).toEqual([]);
  graph.close();
});
