import { describe, expect, it } from 'vitest';
import { must } from '../../src/model/must.ts';
import { drawnGraph } from '../../src/protocol/drawn-graph.ts';
import { elements } from '../../webview/graph/elements.ts';
import { hiddenBy } from '../../webview/graph/filter.ts';
import { walk } from '../../webview/graph/walk.ts';
import { sampleGraph } from './sample-graph.ts';

const all = () => true;

describe('drawn graph', () => {
  it('draws small containers as boxes, and leaves containment to them', () => {
    const { nodes, edges } = drawnGraph(sampleGraph);
    expect(nodes.filter(({ isParent }) => isParent).map(({ node }) => node.label)).toEqual(['Voucher', 'checkout.py']);
    expect(edges.map(({ id }) => id)).not.toContain('e9');
  });

  it('survives containers that hold each other', () => {
    const nodes = sampleGraph.nodes.map((node) => (node.id === '9' ? { ...node, parent: '1' } : node));
    expect(drawnGraph({ ...sampleGraph, nodes }).nodes).toHaveLength(sampleGraph.nodes.length);
  });

  it('gives every element its place, kind and certainty', () => {
    const drawn = elements(sampleGraph, { '1': [10, 20] });
    expect(drawn.find(({ data }) => data.id === '1')).toMatchObject({
      position: { x: 10, y: 20 },
      classes: 'root callable leaf',
    });
    expect(drawn.find(({ data }) => data.id === 'e5')).toMatchObject({ classes: 'call of-calls unresolved' });
  });

  it('writes on edges that they are part of a cycle where there are few', () => {
    const [first] = sampleGraph.edges;
    const said = (count: number) => {
      const edges = Array.from({ length: count }, (_, at) => ({ ...must(first), id: `cycle${at}`, isCycle: true }));
      return elements({ ...sampleGraph, edges }, {}).filter(({ classes }) => String(classes).includes(' said')).length;
    };
    expect(said(2)).toBe(2);
    expect(said(20)).toBe(0);
  });
});

describe('filter', () => {
  it('hides edges of a kind or certainty and the nodes only they held', () => {
    expect([...hiddenBy({ kinds: [], certainties: ['unresolved'] }, sampleGraph)].sort()).toEqual(['7', 'e5']);
    expect([...hiddenBy({ kinds: ['CALLS'], certainties: [] }, sampleGraph)]).toContain('3');
    expect([...hiddenBy({ kinds: ['CALLS'], certainties: [] }, sampleGraph)]).not.toContain('1');
    expect(hiddenBy({ kinds: [], certainties: [] }, sampleGraph).size).toBe(0);
  });
});

describe('walk', () => {
  const positions = { '1': [0, 0], '2': [-100, 0], '3': [100, 50], '6': [100, 0], '7': [100, 100] } as const;
  it('goes along edges to the sides, and between neighbours up and down', () => {
    expect(walk('ArrowLeft', '1', sampleGraph, positions, all)).toBe('2');
    expect(walk('ArrowRight', '1', sampleGraph, positions, all)).toBe('6');
    expect(walk('ArrowDown', '6', sampleGraph, positions, all)).toBe('3');
    expect(walk('ArrowUp', '7', sampleGraph, positions, all)).toBe('3');
  });
  it('passes what is hidden, and stays where there is nothing', () => {
    expect(walk('ArrowRight', '1', sampleGraph, positions, (id) => id !== '6')).toBe('3');
    expect(walk('ArrowLeft', '2', sampleGraph, positions, all)).toBeUndefined();
  });
});
