import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neighbourhood } from '../../src/graph/neighbourhood.ts';
import { graphTables } from '../../src/model/tables/graph.ts';
import type { NeighbourhoodRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { TableFixture } from '../tools/table-fixture.ts';
import { handMadeGraph, id } from './hand-made-graph.ts';

let graph: TableFixture;
beforeAll(async () => {
  graph = await handMadeGraph();
});
afterAll(() => graph.close());

const ask = (from: NeighbourhoodRequest['from'], change: Partial<NeighbourhoodRequest> = {}) =>
  neighbourhood(graph, { from, direction: 'both', kinds: [], depth: 1, budget: 300, ...change });

/** `source KIND target` by local names, sorted. */
function edgesOf(view: GraphView): readonly string[] {
  const name = (id: string) => view.nodes.find((node) => node.id === id)?.localName ?? `missing ${id}`;
  return view.edges.map((edge) => `${name(edge.source)} ${edge.kind} ${name(edge.target)}`).sort();
}

describe('neighbourhood', () => {
  it('shows the surroundings of a definition', async () => {
    const view = await ask({ name: 'main.main' });
    expect(view).toMatchObject({ root: id(20, 4), title: 'main', stamp: { buildId: 'b1' } });
    expect(edgesOf(view)).toEqual(['main CALLS Cart', 'main CALLS Cart.add', 'main CALLS print', 'main CONTAINS main']);
    expect(view.notes).toContain('3 references that a call, supertype, type or import already shows left out.');
  });
  it('draws nodes inside what contains them', async () => {
    const view = await ask({ name: 'main.main' }, { kinds: ['CALLS'] });
    const parent = (of: string) => view.nodes.find((node) => node.id === of)?.parent;
    expect(parent(id(20, 4))).toBe(id(20, 0));
    expect(parent(id(10, 6))).toBe(id(10, 3));
    expect(view.nodes.find((node) => node.id === id(10, 0))).toMatchObject({ role: 'container' });
  });
  it('follows one direction, kinds and depth', async () => {
    expect(edgesOf(await ask({ id: id(10, 6) }, { direction: 'in', kinds: ['CALLS'] }))).toEqual([
      'main CALLS Cart.add',
    ]);
    expect(edgesOf(await ask({ id: id(10, 6) }, { direction: 'out', kinds: ['CALLS'] }))).toEqual([
      'Cart.add CALLS weigh',
    ]);
    expect(edgesOf(await ask({ id: id(20, 4) }, { direction: 'out', kinds: ['CALLS', 'INHERITS'], depth: 2 }))).toEqual(
      ['Cart INHERITS Base', 'Cart.add CALLS weigh', 'main CALLS Cart', 'main CALLS Cart.add', 'main CALLS print'],
    );
  });
  it('starts references at the definition around them', async () => {
    const view = await ask({ name: 'main.cart' }, { kinds: ['REFERS_TO'] });
    expect(edgesOf(view)).toEqual(['main REFERS_TO main.cart']);
    expect(view.edges[0]?.count).toBe(2);
  });
  it('marks roles', async () => {
    const view = await ask({ id: id(10, 6) }, { kinds: ['CALLS'], depth: 2 });
    const roles = Object.fromEntries(view.nodes.map((node) => [node.localName, node.role]));
    expect(roles).toMatchObject({ 'Cart.add': 'root', weigh: 'unresolved', print: 'external', Cart: 'neighbour' });
  });
  it('starts from a module, a file, an entity and plain syntax', async () => {
    expect(edgesOf(await ask({ name: 'shop.x' }, { kinds: ['IMPORTS'] }))).toEqual(['main IMPORTS shop']);
    expect(edgesOf(await ask({ id: String((1n << 62n) | 2n) }))).toEqual(['shop.x CONTAINS shop']);
    expect(edgesOf(await ask({ id: String((1n << 62n) | 1n) }, { kinds: ['CALLS'] }))).toEqual(['main CALLS print']);
    expect((await ask({ id: id(10, 7) })).nodes).toHaveLength(1);
  });
  it('says what is asked for and does not exist', async () => {
    const view = await ask({ name: 'main.main' }, { kinds: ['CALLS', 'NONSENSE', 'AST_PARENT_OF'] });
    expect(view.notes).toEqual([
      'There is no edge kind NONSENSE.',
      'Edges of the syntax tree are not drawn here; the view Syntax Tree shows them.',
    ]);
  });
  it('fails with a sentence', async () => {
    await expect(ask({ id: 'more:1:CALLS:in:3' })).rejects.toThrow('The graph has no node with the id 1');
  });
});

describe('a hub', () => {
  const callers = 1000;
  let hub: TableFixture;
  beforeAll(async () => {
    hub = await handMadeGraph();
    const numbers = Array.from({ length: callers }, (_, at) => 1000 + at);
    const shared = { kind: 'FUNCTION', container: 0, language: 1, line: 1, column: 1, start: 0, end: 1 };
    await hub.insert(
      graphTables.node,
      numbers.map((node) => ({
        ...shared,
        file: 1,
        node,
        name: `f${node}`,
        local_name: `f${node}`,
        qualified_name: `main.f${node}`,
      })),
    );
    await hub.insert(
      graphTables.edge,
      numbers.map((node) => ({
        kind: 'CALLS',
        source_file: 1,
        source_node: node,
        target_file: 0,
        target_node: 1,
        certainty: 'exact',
        confidence: 1,
        score: 1,
        rule: 'calls-rule',
        evidence: 9,
      })),
    );
  });
  afterAll(() => hub.close());
  const open = (from: string, budget = 60) =>
    neighbourhood(hub, { from: { id: from }, direction: 'both', kinds: ['CALLS', 'INHERITS'], depth: 1, budget });

  it('is folded behind a marker within the budget', async () => {
    const view = await open(id(10, 1));
    expect(view.nodes.length + view.edges.length).toBeLessThanOrEqual(60);
    const marker = view.nodes.find(({ role }) => role === 'marker');
    const shown = view.edges.filter(({ kind, source }) => kind === 'CALLS' && source !== marker?.id).length;
    expect(marker).toMatchObject({ id: `more:${id(10, 1)}:CALLS:in:${shown}`, hidden: callers - shown });
    expect(edgesOf(view)).toContain('Cart INHERITS Base');
    expect(view.notes).toEqual([`${callers - shown} neighbours are behind “more” nodes and folds.`]);
    expect(view.edges.find(({ source }) => source === marker?.id)).toMatchObject({
      target: id(10, 1),
      count: callers - shown,
    });
  });
  it('is opened marker by marker until nothing is hidden', async () => {
    const seen = new Set<string>();
    let from: string | undefined = id(10, 1);
    let rounds = 0;
    while (from) {
      const view: GraphView = await open(from, 500);
      for (const edge of view.edges)
        if (edge.kind === 'CALLS' && !edge.source.startsWith('more:')) seen.add(edge.source);
      from = view.nodes.find(({ role }) => role === 'marker')?.id;
      rounds += 1;
    }
    expect(seen.size).toBe(callers);
    expect(rounds).toBeLessThan(8);
  });
  it('gives the same picture each time', async () => {
    expect(await open(id(10, 1))).toEqual(await open(id(10, 1)));
  });
  it('says on its neighbours how much more there is', async () => {
    const view = await neighbourhood(hub, {
      from: { id: id(20, 1000) },
      direction: 'both',
      kinds: ['CALLS'],
      depth: 1,
      budget: 100,
    });
    expect(view.nodes.find((node) => node.id === id(10, 1))?.hidden).toBe(callers - 1);
  });
  it('keeps to the smallest budget at every depth', async () => {
    for (const depth of [1, 2, 3, 4]) {
      const view = await neighbourhood(hub, {
        from: { id: id(10, 1) },
        direction: 'both',
        kinds: [],
        depth,
        budget: 10,
      });
      expect(view.nodes.length + view.edges.length).toBeLessThanOrEqual(10);
      for (const edge of view.edges)
        expect([edge.source, edge.target].every((end) => view.nodes.some((node) => node.id === end))).toBe(true);
    }
  });
});
