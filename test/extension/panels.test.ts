import { expect, it } from 'vitest';
import { expandRequest } from '../../extension/panels/expand-request.ts';
import { mergeViews } from '../../extension/panels/merge-views.ts';
import { must } from '../../src/model/must.ts';
import { sampleGraph } from '../webview/sample-graph.ts';

const asked = { from: { id: '1' }, direction: 'both' as const, kinds: [], depth: 1, budget: 300 };

it('opens markers and folds by the id that says what is behind them, others by asking again with them unfolded', () => {
  const marker = 'more:1:CALLS:in:40';
  const role = 'fold' as const;
  const nodes = [
    ...sampleGraph.nodes,
    ...[marker, 'fold:shop/'].map((id) => ({ ...must(sampleGraph.nodes[0]), id, role })),
  ];
  const graph = { ...sampleGraph, nodes };
  expect(expandRequest(graph, marker, asked)).toMatchObject({ request: { from: { id: marker } }, isWhole: false });
  const again = { request: { from: { id: '1' }, unfold: ['a', 'fold:shop/'] }, isWhole: true };
  expect(expandRequest(graph, 'fold:shop/', { ...asked, unfold: ['a'] })).toMatchObject(again);
});

it('opens a node by what is around it; in a picture of calls by its calls', () => {
  expect(expandRequest(sampleGraph, '6', asked).request).toMatchObject({
    from: { id: '6' },
    direction: 'both',
    kinds: [],
  });
  expect(expandRequest({ ...sampleGraph, view: 'calls' }, '6', asked).request.kinds).toEqual(['CALLS']);
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
