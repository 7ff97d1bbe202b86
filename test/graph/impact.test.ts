import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { viewBuilders } from '../../src/graph/views/index.ts';
import { buildTable } from '../../src/model/tables/diagnostics.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { shippedModels } from '../tools/shipped-models.ts';

const callers = (from: string, callee: string, names: readonly string[]) =>
  [`from ${from} import ${callee}`, ...names.map((name) => `def ${name}():\n    ${callee}()`)].join('\n');
const numbered = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}_${at}`);

/** A function that two modules call directly, a folder through these, and tests of both kinds. */
const files = {
  'shop/__init__.py': '',
  'shop/price.py': 'def net(price):\n    return price\n\n\ndef alone():\n    return 1\n',
  'shop/cart.py': callers('shop.price', 'net', ['total', ...numbered('sum', 9)]),
  'shop/bill.py': callers('shop.price', 'net', numbered('bill', 4)),
  'web/__init__.py': '',
  'web/page.py': callers('shop.cart', 'total', ['page', ...numbered('part', 5)]),
  'web/menu.py': `${callers('web.page', 'page', numbered('menu', 5))}\n${callers('shop.cart', 'total', ['dish'])}`,
  'tests/test_price.py': callers('shop.price', 'net', numbered('test_net', 7)),
  'tests/test_page.py': callers('web.page', 'page', numbered('test_page', 6)),
};

let graph: BuiltGraph;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles(files);
  await graph.session.createTable(buildTable);
});
afterAll(() => graph?.close());

const impact = (name: string, unfold: readonly string[] = []): Promise<GraphView> =>
  viewBuilders.impact(
    sessionReader(graph.session),
    { view: 'impact', from: { name }, direction: 'both', kinds: [], depth: 1, budget: 300, unfold },
    { readLine: async () => null, models: shippedModels },
  );
const labels = ({ nodes }: GraphView) => nodes.map(({ localName }) => localName);
const edgesOf = (view: GraphView) => {
  const name = (id: string) => view.nodes.find((node) => node.id === id)?.localName;
  return view.edges.map(({ source, target, count }) => `${name(source)} → ${name(target)} ${count}`);
};

describe('the impact of a much used symbol', () => {
  it('is a tree of files that use it directly, of what uses these, and of tests', async () => {
    const view = await impact('shop.price.net');
    expect(labels(view)).toEqual([
      'net',
      'shop/cart.py · 11',
      'shop/bill.py · 5',
      'menu.py · 7 · 2–3 steps',
      'page.py · 7 · 2 steps',
      'tests/test_price.py · 8',
      'tests/test_page.py · 7',
    ]);
    expect(edgesOf(view)).toEqual([
      'shop/bill.py · 5 → net 4',
      'shop/cart.py · 11 → net 10',
      'tests/test_price.py · 8 → net 7',
      'menu.py · 7 · 2–3 steps → shop/cart.py · 11 1',
      'page.py · 7 · 2 steps → shop/cart.py · 11 6',
      'tests/test_page.py · 7 → page.py · 7 · 2 steps 6',
    ]);
  });

  it('says where to look first and how much of it is tests', async () => {
    const { notes } = await impact('shop.price.net');
    expect(notes.slice(0, 2)).toEqual([
      '45 symbols in 3 steps; 24 directly. Look first at shop/cart.py (11), shop/bill.py (5).',
      'Tests: 15 symbols in 2 files.',
    ]);
  });

  it('opens one fold and leaves the others as they are', async () => {
    const before = await impact('shop.price.net');
    const id = before.nodes.find(({ localName }) => localName === 'shop/bill.py · 5')?.id ?? '';
    const view = await impact('shop.price.net', [id]);
    expect(labels(view)).toEqual(
      expect.arrayContaining(['shop/cart.py · 11', 'bill_0', 'bill_3', 'tests/test_price.py · 8']),
    );
    expect(edgesOf(view)).toContain('bill_0 → net 1');
    expect(view.nodes).toHaveLength(before.nodes.length + 4);
  });

  it('leads to the start from everywhere', async () => {
    const { nodes, edges, root } = await impact('shop.price.net');
    const next = new Map(edges.map(({ source, target }) => [source, target]));
    for (const { id } of nodes) {
      let at = id;
      for (let steps = 0; at !== root && steps < nodes.length; steps++) at = next.get(at) ?? at;
      expect(at).toBe(root);
    }
  });
});

it('the impact of a symbol that few use is drawn one by one', async () => {
  const view = await impact('web.page.page');
  expect(labels(view)).toEqual(expect.arrayContaining(['page', 'menu_0', 'test_page_5']));
  expect(view.notes.some((note) => note.includes('Look first'))).toBe(false);
});
