import { afterEach, expect, it } from 'vitest';
import { KeptPools } from '../../src/extract/kept-pools.ts';
import { KeptGraph } from './kept-graph.ts';

const pools = new KeptPools();
const graph = new KeptGraph(pools);
afterEach(async () => {
  await graph.close();
  await pools.close();
});

it('Workers that read a tiny file first read others as new workers do', { timeout: 120_000 }, async () => {
  const source = 'class A:\n    def m(self, x):\n        return [y for y in x]\n\ndef f(a: A):\n    return a.m(1)\n';
  await graph.start({ 'a.py': 'x = 1\n' });
  for (const text of [source, `${source}\n${source.replaceAll('A', 'B')}`]) {
    const { updated, scratch } = await graph.step({ 'a.py': text }, false);
    expect(scratch).toEqual(updated);
    expect(scratch.scope).toMatch(/^[4-9] rows|^\d\d rows/);
  }
});
