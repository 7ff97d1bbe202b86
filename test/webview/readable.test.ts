import { describe, expect, it } from 'vitest';
import { drawnGraph } from '../../src/protocol/drawn-graph.ts';
import type { GraphView, ViewEdge, ViewNode } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import { arrange } from '../../webview/layout/arrange.ts';

const room = { width: 545, height: 760 };
const range = (count: number) => Array.from({ length: count }, (_, at) => at);

/** A picture of nodes by number; node 0 is what it is about. */
function pictureOf(
  count: number,
  arcs: readonly (readonly [number, number])[],
  parents: readonly (number | null)[] = [],
) {
  const node = (id: number): ViewNode => ({
    ...{
      id: `${id}`,
      kind: 'FUNCTION',
      label: `function_${id}`,
      localName: `function_${id}`,
      qualifiedName: `m.f_${id}`,
    },
    ...{ place: null, parent: parents[id] == null ? null : `${parents[id]}`, hidden: 0 },
    role: parents.includes(id) ? 'container' : 'neighbour',
  });
  const edge = ([source, target]: readonly [number, number], at: number): ViewEdge => ({
    ...{
      id: `e${at}`,
      kind: 'CALLS',
      source: `${source}`,
      target: `${target}`,
      certainty: 'exact',
      rule: 'r',
      count: 1,
    },
  });
  const graph: GraphView = {
    ...{ view: 'calls', root: '0', title: '', nodes: range(count).map(node), edges: arcs.map(edge), notes: [] },
    stamp: { buildId: 'b', builtAt: '', engineVersion: '' },
  };
  return graph;
}

/** A chain that goes on for some steps. */
const chain = (count: number) =>
  pictureOf(
    count,
    range(count - 1).map((at) => [at, at + 1] as const),
  );

/** Functions that call each other all over. */
const tangle = (count: number) =>
  pictureOf(
    count,
    range(count).flatMap((at) => [2, 3, 5].map((step) => [at, (at * step + 1) % count] as const)),
  );

/** A class of members that use each other all over. */
const largeClass = (members: number) => {
  const { nodes, ...graph } = tangle(members);
  const inside = nodes.map((node) => ({ ...node, localName: `Parser.${node.label}`, hidden: 3, parent: 'class' }));
  const around = { ...inside[0], id: 'class', localName: 'Parser', label: 'Parser', parent: null } as ViewNode;
  return { ...graph, view: 'anatomy', root: 'class', nodes: [around, ...inside] } as GraphView;
};

const boxesOf = (graph: GraphView, positions: Positions) =>
  drawnGraph(graph)
    .nodes.filter(({ isParent }) => !isParent)
    .map(({ node, width, height }) => {
      const [x, y] = positions[node.id] ?? [Number.NaN, Number.NaN];
      return { id: node.id, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    });

/** How large the whole picture is drawn in a room. */
function zoom(graph: GraphView, positions: Positions, { width, height } = room): number {
  const boxes = boxesOf(graph, positions);
  const reach = (from: 'left' | 'top', to: 'right' | 'bottom') =>
    Math.max(...boxes.map((box) => box[to])) - Math.min(...boxes.map((box) => box[from]));
  return Math.min(width / reach('left', 'right'), height / reach('top', 'bottom'));
}

function overlaps(graph: GraphView, positions: Positions): readonly string[] {
  const boxes = boxesOf(graph, positions);
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} and ${b.id}`),
  );
}

describe('a picture in the room of a panel', () => {
  for (const [what, graph, least] of [
    ['a chain of fifteen steps', chain(15), 0.9],
    ['fifty functions that call each other', tangle(50), 0.55],
    ['eighty functions that call each other', tangle(80), 0.42],
    ['a class of sixty members', largeClass(60), 0.55],
  ] as const)
    it(`shows ${what} as a whole, large enough to read, and nothing over each other`, async () => {
      const positions = await arrange({ graph, arrangement: 'layered', keep: {}, room });
      expect(zoom(graph, positions)).toBeGreaterThan(least);
      expect(overlaps(graph, positions)).toEqual([]);
    });

  it.each(['control-flow', 'data-flow', 'dependence'] as const)('goes down along the edges of %s', async (view) => {
    const graph = { ...chain(8), view };
    const wide = { width: 1600, height: 420 }; // In which others go to the right.
    const positions = await arrange({ graph, arrangement: 'layered', keep: {}, room: wide });
    const down = range(8).map((id) => positions[`${id}`]?.[1] ?? 0);
    expect(down).toEqual([...down].sort((one, other) => one - other));
    expect(new Set(down).size).toBe(8);
  });

  it('takes the shape of the room', async () => {
    const wide = { width: 1600, height: 420 };
    const graph = tangle(50);
    const positions = await arrange({ graph, arrangement: 'layered', keep: {}, room: wide });
    expect(zoom(graph, positions, wide)).toBeGreaterThan(0.5);
  });

  it('goes on in one direction where edges are dense', async () => {
    const graph = tangle(50);
    const boxes = boxesOf(graph, await arrange({ graph, arrangement: 'layered', keep: {}, room }));
    const middle = (id: string) =>
      boxes.filter((box) => box.id === id).map(({ top, bottom }) => (top + bottom) / 2)[0] ?? 0;
    const down = graph.edges.filter(({ source, target }) => middle(target) >= middle(source)).length;
    expect(down / graph.edges.length).toBeGreaterThan(0.55);
  });

  it('stays in layers where those can be read', async () => {
    const graph = chain(3);
    const positions = await arrange({ graph, arrangement: 'layered', keep: {}, room });
    expect(new Set(boxesOf(graph, positions).map(({ top }) => top)).size).toBe(1);
  });

  it('goes down in layers where it is larger so', async () => {
    const twoWays = pictureOf(6, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
    const named = (label: string) => ({
      ...twoWays,
      nodes: twoWays.nodes.map((node) => ({ ...node, label: `${label}_${node.id}`, localName: `${label}_${node.id}` })),
    });
    const graph = named('a_function_with_a_long_name');
    const positions = await arrange({ graph, arrangement: 'layered', keep: {}, room });
    expect(zoom(graph, positions)).toBeGreaterThan(0.9);
    const top = (id: string) =>
      boxesOf(graph, positions)
        .filter((box) => box.id === id)
        .map((box) => box.top)[0] ?? 0;
    for (const { source, target } of graph.edges) expect(top(target)).toBeGreaterThan(top(source));
    expect(top('1')).toBe(top('2'));
  });

  it('keeps the members of a box together, apart from other nodes', async () => {
    const members = range(10).map((at) => at + 1);
    const arcs = range(40).flatMap((at) => [
      [at + 1, ((at * 7 + 3) % 40) + 1] as const,
      [at + 1, ((at + 9) % 40) + 1] as const,
    ]);
    const graph = pictureOf(
      41,
      [...arcs, ...arcs.map(([a, b]) => [b, ((a * 3) % 40) + 1] as const)],
      [null, ...members.map(() => 0)],
    );
    const positions = await arrange({ graph: { ...graph, root: '11' }, arrangement: 'layered', keep: {}, room });
    const boxes = boxesOf(graph, positions);
    const inside = boxes.filter(({ id }) => members.includes(Number(id)));
    const around = {
      left: Math.min(...inside.map(({ left }) => left)),
      right: Math.max(...inside.map(({ right }) => right)),
    };
    const high = {
      top: Math.min(...inside.map(({ top }) => top)),
      bottom: Math.max(...inside.map(({ bottom }) => bottom)),
    };
    const within = boxes.filter(
      ({ left, right, top, bottom }) =>
        left < around.right && right > around.left && top < high.bottom && bottom > high.top,
    );
    expect(inside).toHaveLength(10);
    expect(within.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(members);
  });
});
