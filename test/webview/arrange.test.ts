import { describe, expect, it } from 'vitest';
import { drawnGraph } from '../../src/protocol/drawn-graph.ts';
import type { GraphView, ViewEdge, ViewNode } from '../../src/protocol/graph-view.ts';
import { nodeSize } from '../../src/protocol/node-size.ts';
import { arrange } from '../../webview/layout/arrange.ts';
import { sampleGraph } from './sample-graph.ts';

const fan = (callers: number): GraphView => {
  const node = (id: number): ViewNode => ({
    id: `${id}`,
    kind: 'FUNCTION',
    label: `caller_${id}`,
    localName: `caller_${id}`,
    qualifiedName: `m.caller_${id}`,
    place: null,
    parent: null,
    hidden: 0,
    role: 'neighbour',
  });
  const edge = (id: number): ViewEdge => ({
    id: `e${id}`,
    kind: 'CALLS',
    source: `${id}`,
    target: '0',
    certainty: 'exact',
    rule: 'r',
    count: 1,
  });
  const ids = Array.from({ length: callers }, (_, place) => place + 1);
  return {
    view: 'neighbourhood',
    root: '0',
    title: '',
    nodes: [0, ...ids].map(node),
    edges: ids.map(edge),
    notes: [],
    stamp: { buildId: 'b', builtAt: '', engineVersion: '' },
  };
};

function overlaps(graph: GraphView, positions: Awaited<ReturnType<typeof arrange>>): number {
  const boxes = drawnGraph(graph)
    .nodes.filter(({ isParent }) => !isParent)
    .map(({ node, width, height }) => ({ at: positions[node.id] ?? [0, 0], width, height }));
  let count = 0;
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (
        Math.abs(a.at[0] - b.at[0]) < (a.width + b.width) / 2 &&
        Math.abs(a.at[1] - b.at[1]) < (a.height + b.height) / 2
      )
        count++;
    }
  });
  return count;
}

/** A way of some steps, as the picture of a tainted flow has it. */
const way = (steps: number): GraphView => {
  const { nodes, edges, ...rest } = fan(steps - 1);
  return {
    ...rest,
    view: 'taint-path',
    nodes: nodes.map((node, at) => ({ ...node, lines: Array.from({ length: 2 + (at % 3) }, () => `step ${at}`) })),
    edges: edges.map((edge, at) => ({ ...edge, source: `${at}`, target: `${at + 1}` })),
  };
};

describe('a way of one step after the other', () => {
  it.each([2, 9, 40, 120])(
    'of %i steps goes downwards, in columns when it is long, each step beside the one before',
    async (steps) => {
      const graph = way(steps);
      const places = await arrange({ graph, arrangement: 'layered', keep: {} });
      expect(overlaps(graph, places)).toBe(0);
      const spots = graph.nodes.map(({ id }) => places[id] as readonly [number, number]);
      spots.slice(1).forEach(([x, y], at) => {
        const [beforeX, beforeY] = spots[at] as readonly [number, number];
        expect(x === beforeX || y === beforeY).toBe(true);
        expect(Math.hypot(x - beforeX, y - beforeY)).toBeLessThan(400);
      });
      const extent = (axis: 0 | 1) =>
        Math.max(...spots.map((spot) => spot[axis])) - Math.min(...spots.map((spot) => spot[axis]));
      if (steps <= 3) expect(extent(0)).toBe(0);
      if (steps >= 40) expect(extent(1) / extent(0)).toBeLessThan(2.5);
    },
  );
});

describe('arrange', () => {
  for (const arrangement of ['layered', 'organic'] as const) {
    it(`places every node, the same way every time, without overlaps (${arrangement})`, async () => {
      const first = await arrange({ graph: sampleGraph, arrangement, keep: {} });
      const again = await arrange({ graph: sampleGraph, arrangement, keep: {} });
      expect(again).toEqual(first);
      const leaves = drawnGraph(sampleGraph).nodes.filter(({ isParent }) => !isParent);
      expect(Object.keys(first).sort()).toEqual(leaves.map(({ node }) => node.id).sort());
      expect(overlaps(sampleGraph, first)).toBe(0);
    });
  }

  it('draws callers to the left of what they call', async () => {
    const positions = await arrange({ graph: fan(3), arrangement: 'layered', keep: {} });
    expect(positions['1']?.[0]).toBeLessThan(positions['0']?.[0] ?? 0);
  });

  it('puts what leads to a symbol and what it leads to on two sides of it, as near as it can', async () => {
    const { edges, ...graph } = fan(8);
    const around = {
      ...graph,
      edges: edges.map((edge, at) => (at % 2 ? { ...edge, source: '0', target: edge.source } : edge)),
    };
    const positions = await arrange({ graph: around, arrangement: 'organic', keep: {} });
    const side = (ids: readonly string[], axis: 0 | 1) => {
      const places = ids.map((id) => (positions[id]?.[axis] ?? 0) - (positions['0']?.[axis] ?? 0));
      return places.reduce((sum, each) => sum + each, 0) / places.length;
    };
    const [callers, callees] = [
      ['1', '3', '5', '7'],
      ['2', '4', '6', '8'],
    ];
    const axis = Math.abs(side(callers, 0)) > Math.abs(side(callers, 1)) ? 0 : 1;
    expect(side(callers, axis)).toBeLessThan(-20);
    expect(side(callees, axis)).toBeGreaterThan(20);
    for (const [x, y] of Object.values(positions))
      expect(Math.hypot(x - (positions['0']?.[0] ?? 0), y - (positions['0']?.[1] ?? 0))).toBeLessThan(500);
  });

  it('keeps what two symbols share between them', async () => {
    const { edges, ...graph } = fan(2);
    const positions = await arrange({ graph: { ...graph, edges }, arrangement: 'organic', keep: {} });
    const way = (from: string, to: string) =>
      Math.hypot(...([0, 1] as const).map((axis) => (positions[from]?.[axis] ?? 0) - (positions[to]?.[axis] ?? 0)));
    expect(Math.max(way('0', '1'), way('0', '2'))).toBeLessThan(way('1', '2') * 1.2);
  });

  it.each([40, 90, 200])('never puts one of %i nodes over another, whatever their forces', async (callers) => {
    const positions = await arrange({ graph: fan(callers), arrangement: 'organic', keep: {} });
    expect(overlaps(fan(callers), positions)).toBe(0);
  });

  it('draws no box around members that are not drawn', async () => {
    const { nodes, ...graph } = fan(2);
    const outer = { ...nodes[0], id: 'outer', role: 'container', parent: null } as ViewNode;
    const inner = { ...outer, id: 'inner', parent: 'outer' } as ViewNode;
    const other = { ...outer, id: 'other', parent: 'outer' } as ViewNode;
    const { nodes: drawn } = drawnGraph({ ...graph, nodes: [...nodes, outer, inner, other] });
    expect(drawn.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id));
  });

  it('keeps a fan of a hundred callers from becoming one endless column', async () => {
    const positions = await arrange({ graph: fan(100), arrangement: 'layered', keep: {} });
    const ys = Object.values(positions).map(([, y]) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(1200);
    expect(overlaps(fan(100), positions)).toBe(0);
  });

  it('keeps known places when a picture grows, and puts the new nodes on the side of their edge', async () => {
    const before = await arrange({ graph: fan(4), arrangement: 'layered', keep: {} });
    const after = await arrange({ graph: fan(9), arrangement: 'layered', keep: before });
    expect(after).toMatchObject(before);
    expect(after['9']?.[0]).toBeLessThan(after['0']?.[0] ?? 0);
    expect(overlaps(fan(9), after)).toBe(0);
  });

  it('cuts long names and keeps both ends', () => {
    const node = { ...fan(0).nodes[0], localName: 'a_very_long_name_of_a_function_in_a_module' } as ViewNode;
    expect(nodeSize(node, false).text).toBe('a_very_long_name_of_a_fu…_a_module');
  });

  it('gives names in capitals the room they take', () => {
    const width = (localName: string) => nodeSize({ ...fan(0).nodes[0], localName } as ViewNode, false).width;
    expect(width('SESSION_COOKIE_PARTITIONED')).toBeGreaterThan(1.15 * width('session_cookie_partitioned'));
  });
});
