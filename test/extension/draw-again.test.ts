import { expect, it } from 'vitest';
import { drawAgain } from '../../extension/panels/draw-again.ts';
import { nodeName } from '../../extension/panels/node-name.ts';
import { pathRequest } from '../../extension/panels/path-request.ts';
import { takeOut } from '../../extension/panels/take-out.ts';
import { withStep } from '../../extension/panels/with-step.ts';
import { must } from '../../src/model/must.ts';
import type { SymbolRow, ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView, ViewNode } from '../../src/protocol/graph-view.ts';
import { sampleGraph } from '../webview/sample-graph.ts';

const request: ViewRequest = { from: { id: '1' }, direction: 'both', kinds: [], depth: 1, budget: 300 };
const seed = { request, arrangement: 'layered' as const };
const positions = { '1': [0, 0], '2': [10, 0] } as const;

/** The sample as another build has it: text was added before all of it, so every id is a hundred higher. */
const moved = (id: string) =>
  id.replace(/^(more:|fold:)?(\d+)/, (_, kind = '', number) => `${kind}${Number(number) + 100}`);
const movedGraph = (graph: GraphView): GraphView => ({
  ...graph,
  root: moved(graph.root),
  nodes: graph.nodes.map((node) => ({
    ...node,
    id: moved(node.id),
    parent: node.parent === null ? null : moved(node.parent),
  })),
  edges: graph.edges.map((edge) => ({ ...edge, source: moved(edge.source), target: moved(edge.target) })),
  stamp: { ...graph.stamp, buildId: 'next' },
});
const named = sampleGraph.nodes.filter(({ place }) => place !== null);
const rowOf = ({ id, kind, qualifiedName, place }: ViewNode): SymbolRow => ({
  id: moved(id),
  kind,
  qualifiedName,
  name: '',
  localName: '',
  path: must(place).path,
  line: 1,
  column: 1,
});
const ask = (without: readonly string[] = [], asked: ViewRequest[] = []) => ({
  view: async (wanted: ViewRequest) => {
    asked.push(wanted);
    return movedGraph(sampleGraph);
  },
  symbols: async (pattern: string) =>
    named.filter(({ id, qualifiedName }) => qualifiedName === pattern && !without.includes(id)).map(rowOf),
});
const placed = () =>
  must(named.find(({ id, role }) => id !== sampleGraph.root && role === 'neighbour' && /^\d+$/.test(id)));

it('asks the same question from where its start stands now, and keeps the places', async () => {
  const asked: ViewRequest[] = [];
  const again = await drawAgain({ seed, graph: sampleGraph, positions }, ask([], asked));
  expect(asked).toEqual([{ ...request, from: { id: '101' } }]);
  expect(again.positions).toMatchObject({ '101': [0, 0] });
  expect(again.graph.stamp.buildId).toBe('next');
});

it('asks for a path between the two where they stand now', async () => {
  const asked: ViewRequest[] = [];
  const path = pathRequest({ ...request, unfold: ['group:shop/'] }, '2', '1');
  await drawAgain(
    { seed: { ...seed, request: path }, graph: { ...sampleGraph, root: '2' }, positions },
    ask([], asked),
  );
  expect(asked).toEqual([{ ...request, view: 'path', from: { id: '102' }, to: { id: '101' } }]);
});

it('hides again what was hidden, by its name', async () => {
  const { id } = placed();
  const hidden = takeOut({ graph: sampleGraph, seed }, 'hide', [id]);
  const again = await drawAgain({ ...hidden, positions }, ask());
  expect(again.graph.nodes.map((node) => node.id)).not.toContain(moved(id));
  expect(again.graph.nodes.length).toBe(sampleGraph.nodes.length - 1);
  expect(again.seed.steps).toEqual([{ type: 'hide', nodes: [{ ...nodeName(sampleGraph, id), id: moved(id) }] }]);
});

it('opens again what was opened, and pins what was pinned', async () => {
  const { id } = placed();
  const asked: ViewRequest[] = [];
  const nodes = sampleGraph.nodes.map((node) => (node.id === id ? { ...node, isPinned: true } : node));
  const grown = { seed: withStep(seed, sampleGraph, 'expand', [id]), graph: { ...sampleGraph, nodes }, positions };
  const again = await drawAgain(grown, ask([], asked));
  expect(asked.map(({ from }) => from)).toEqual([{ id: '101' }, { id: moved(id) }]);
  expect(again.graph.nodes.find((node) => node.id === moved(id))?.isPinned).toBe(true);
});

it('says when something it was done to is gone', async () => {
  const { id } = placed();
  const hidden = takeOut({ graph: sampleGraph, seed }, 'hide', [id]);
  const again = await drawAgain({ ...hidden, positions }, ask([id]));
  expect(again.graph.notes).toContain('1 change of the picture is about something that is gone.');
  expect(again.seed.steps).toEqual([]);
});
