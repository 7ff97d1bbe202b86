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

it('a function of 20,000 lines and one with 5,000 branches have their definitions followed, or say that they are cut', async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `    x${at % 500} = x${(at * 7) % 500}\n`).join('');
  const choices = Array.from({ length: 5000 }, (_, at) => `    if (a) x = ${at}; else y = x;\n`).join('');
  const graph = await BuiltGraph.ofFiles({
    'long.py': `def f(x0):\n${lines}    return x1\n`,
    'branches.js': `function f(a) {\n  let x, y;\n${choices}  return [x, y];\n}\n`,
  });
  const rows = await graph.rows(`
    select f.path, count(*) as uses, sum(definitions) as pairs from use_site u join file f using (file) group by 1 order by 1`);
  expect(rows[1]).toMatchObject({ path: 'long.py', uses: 20_001n });
  expect(Number(rows[1]?.pairs)).toBeGreaterThan(19_000);
  // Every use may have been written by any branch before it: far too many pairs to list.
  expect(Number(rows[0]?.pairs)).toBeGreaterThan(200_000);
  expect(await graph.rows('select f.path, g.reason from flow_gap g join file f using (file)')).toEqual([
    { path: 'branches.js', reason: 'too_many_pairs' },
  ]);
  // What is cut is counted: neither is a value that is not listed unread, nor its use without a value.
  const uncounted = 'select count(*) as n from use_site u join file f using (file) where definitions = 0 and f.path = ';
  expect(await graph.rows(`${uncounted}'branches.js'`)).toEqual([{ n: 0n }]);
  graph.close();
});
