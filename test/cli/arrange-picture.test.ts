import { join } from 'node:path';
import { expect, it } from 'vitest';
import { arrangeIn } from '../../src/cli/arrange-picture.ts';
import { drawnGraph } from '../../src/protocol/drawn-graph.ts';
import { sampleGraph } from '../webview/sample-graph.ts';

const worker = join(import.meta.dirname, '../../dist/layout-worker.cjs');

it('places what is drawn, no two nodes at one place, the same way each time', async () => {
  const positions = await arrangeIn(worker)(sampleGraph, 'layered');
  const leaves = drawnGraph(sampleGraph).nodes.filter(({ isParent }) => !isParent);
  expect(Object.keys(positions).sort()).toEqual(leaves.map(({ node }) => node.id).sort());
  expect(new Set(Object.values(positions).map(String)).size).toBe(leaves.length);
  expect(await arrangeIn(worker)(sampleGraph, 'layered')).toEqual(positions);
});

it('says that it failed', () =>
  expect(arrangeIn(join(import.meta.dirname, 'no-such-worker.cjs'))(sampleGraph, 'layered')).rejects.toThrow(
    'no-such-worker',
  ));
