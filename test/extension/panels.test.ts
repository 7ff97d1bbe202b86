import { expect, it } from 'vitest';
import { expandRequest } from '../../extension/panels/expand-request.ts';
import { mergeViews } from '../../extension/panels/merge-views.ts';
import { must } from '../../src/model/must.ts';
import { sampleGraph } from '../webview/sample-graph.ts';

it('asks for what a marker stands for: the kind of edge, in its direction', () => {
  expect(expandRequest(sampleGraph, 'more:1:CALLS')).toMatchObject({
    from: { id: '1' },
    direction: 'in',
    kinds: ['CALLS'],
  });
  expect(expandRequest(sampleGraph, '6')).toMatchObject({ from: { id: '6' }, direction: 'both', kinds: [] });
});

it('adds what was found, keeps the root, and drops the opened marker with its edges', () => {
  const fresh = { ...must(sampleGraph.nodes[1]), id: '50' };
  const found = {
    ...sampleGraph,
    root: '50',
    nodes: [must(sampleGraph.nodes[0]), { ...fresh, role: 'root' as const }],
    edges: [{ ...must(sampleGraph.edges[0]), id: 'e50', source: '50', target: '1' }],
  };
  const merged = mergeViews(sampleGraph, found, 'more:1:CALLS');
  expect(merged.root).toBe('1');
  expect(merged.nodes.filter(({ role }) => role === 'root')).toHaveLength(1);
  expect(merged.nodes.map(({ id }) => id)).not.toContain('more:1:CALLS');
  expect(merged.edges.map(({ id }) => id)).toContain('e50');
  expect(merged.edges.map(({ id }) => id)).not.toContain('e8');
});

it('lets new nodes neither join nor bring boxes, for those would take in what does not belong to them', () => {
  const [root] = sampleGraph.nodes;
  const fresh = { ...must(root), id: '60', parent: '61', role: 'neighbour' as const };
  const container = { ...must(root), id: '61', parent: null, role: 'container' as const };
  const merged = mergeViews(sampleGraph, { ...sampleGraph, nodes: [container, fresh], edges: [] }, '6');
  expect(merged.nodes.map(({ id }) => id)).not.toContain('61');
  expect(merged.nodes.find(({ id }) => id === '60')?.parent).toBeNull();
  expect(merged.nodes.find(({ id }) => id === '1')?.parent).toBe('9');
});
