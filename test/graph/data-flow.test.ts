import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { viewBuilders } from '../../src/graph/views/index.ts';
import { buildTable } from '../../src/model/tables/diagnostics.ts';
import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { shippedModels } from '../tools/shipped-models.ts';

const text = `def double(number):
    return number * 2


def main(first, other):
    amount = double(first)
    print(amount)
    return other
`;
const lineOf = async (_: string, line: number) => text.split('\n')[line - 1] ?? null;

let graph: BuiltGraph;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles({ 'a.py': text });
  await graph.session.createTable(buildTable);
});
afterAll(() => graph.close());

const ask = (line: number, word: string, more: Partial<ViewRequest> = {}) => {
  const from = {
    position: { path: 'a.py', line: line - 1, character: (text.split('\n')[line - 1] ?? '').indexOf(word) },
  };
  return viewBuilders['data-flow'](
    sessionReader(graph.session),
    { view: 'data-flow', from, direction: 'both', kinds: [], depth: 1, budget: 300, ...more },
    { readLine: lineOf, models: shippedModels },
  );
};
const placed = ({ nodes }: GraphView) => nodes.map(({ label, place }) => `${place?.line} ${label}`).sort();

describe('data flow', () => {
  it('shows what a value is made from and what is made from it, each with its place, and nothing else', async () => {
    const view = await ask(6, 'amount');
    expect(view).toMatchObject({ view: 'data-flow', title: 'amount' });
    const lines = placed(view);
    expect(lines).toEqual(expect.arrayContaining(['1 number', '5 first', '6 amount', '6 double(first)', '7 amount']));
    expect(lines.filter((line) => line.includes('other'))).toEqual([]);
    const ids = new Map(view.nodes.map(({ id, label, place }) => [id, `${place?.line} ${label}`]));
    const hops = view.edges.map(({ source, target }) => `${ids.get(source)} > ${ids.get(target)}`);
    expect(hops).toEqual(expect.arrayContaining(['6 double(first) > 6 amount', '6 amount > 7 amount']));
  });

  it('goes one way only when it is asked to', async () => {
    expect(placed(await ask(6, 'amount', { direction: 'out' })).some((line) => line.startsWith('1 '))).toBe(false);
    expect(placed(await ask(6, 'amount', { direction: 'in' }))).not.toContain('7 amount');
  });

  it('puts what does not fit behind a marker that opens', async () => {
    const small = await ask(6, 'amount', { budget: 10 });
    const marker = small.nodes.find(({ role }) => role === 'marker');
    expect(marker?.hidden).toBeGreaterThan(0);
    const whole = await ask(6, 'amount', { budget: 10, unfold: [marker?.id ?? ''] });
    expect(whole.nodes.length).toBe((await ask(6, 'amount')).nodes.length);
  });

  it('rejects a place where no value stands', () => expect(ask(3, '')).rejects.toThrow('There is no value'));
});
