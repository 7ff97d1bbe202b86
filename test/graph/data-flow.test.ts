import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { explainHop } from '../../src/graph/explain-hop.ts';
import { viewBuilders } from '../../src/graph/views/index.ts';
import { buildTable, ruleRun } from '../../src/model/tables/diagnostics.ts';
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
  for (const table of [buildTable, ruleRun]) await graph.session.createTable(table);
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
const hopsOf = ({ nodes, edges }: GraphView) => {
  const texts = new Map(nodes.map(({ id, label, place }) => [id, `${place?.line} ${label}`]));
  return edges.map(({ source, target, label }) => `${texts.get(source)} -${label}> ${texts.get(target)}`);
};
const placed = ({ nodes }: GraphView) => nodes.map(({ label, place }) => `${place?.line} ${label}`).sort();

describe('data flow', () => {
  it('shows what a value is made from and what is made from it, each with its place, and nothing else', async () => {
    const view = await ask(6, 'amount');
    expect(view).toMatchObject({ view: 'data-flow', title: 'amount' });
    const lines = placed(view);
    expect(lines).toEqual(expect.arrayContaining(['1 number', '5 first', '6 amount', '6 double(first)', '7 amount']));
    expect(lines.filter((line) => line.includes('other'))).toEqual([]);
    expect(hopsOf(view)).toEqual(
      expect.arrayContaining(['6 double(first) -assign> 6 amount', '6 amount -read> 7 amount']),
    );
  });

  it('draws what an expression is made of by the text of the expression, unless it was asked for', async () => {
    const view = await ask(6, 'amount');
    expect(placed(view)).not.toContain('2 number');
    expect(placed(view)).not.toContain('2 2');
    expect(hopsOf(view)).toContain('1 number -operand> 2 number * 2');
    const ofPart = await ask(2, 'number');
    expect(hopsOf(ofPart)).toEqual(
      expect.arrayContaining(['1 number -read> 2 number', '2 number -operand> 2 number * 2']),
    );
  });

  it('says of each step on the way into an expression what happens', async () => {
    const view = await ask(6, 'amount');
    const [hop] = view.edges.filter(({ label }) => label === 'operand');
    const told = await explainHop(sessionReader(graph.session), hop?.id ?? '', {
      readLine: lineOf,
      models: shippedModels,
    });
    expect(told?.grounds?.map((ground) => ground.split(':')[0])).toEqual(['read', 'operand']);
    expect(told?.edge).toMatchObject({ id: hop?.id, certainty: hop?.certainty });
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

  it('begins at the next value of the line where none stands at the cursor, else at the last one', async () => {
    expect((await ask(8, 'return')).title).toBe('other');
    expect((await ask(8, '')).title).toBe('other');
    expect((await ask(6, ')')).title).toBe('first');
  });

  it('rejects a line without a value', () =>
    expect(ask(3, '')).rejects.toThrow('Nothing the graph knows stands at a.py:3:1'));
});

describe('data flow through a call that only an index settles', () => {
  const source =
    'class A:\n    def m(self, x):\n        return x\ndef f(a, given):\n    got = a.m(given)\n    return got\n';
  const reached = async (files: Record<string, string>) => {
    const built = await BuiltGraph.ofFiles(files);
    try {
      await built.session.createTable(buildTable);
      const view = await viewBuilders['data-flow'](
        sessionReader(built.session),
        {
          view: 'data-flow',
          from: { position: { path: 'a.py', line: 4, character: source.split('\n')[4]?.indexOf('given') ?? 0 } },
          direction: 'out',
          kinds: [],
          depth: 3,
          budget: 300,
        },
        { readLine: async (_, line) => source.split('\n')[line - 1] ?? null, models: shippedModels },
      );
      return placed(view);
    } finally {
      built.close();
    }
  };

  it('goes into what the index says is called, and nowhere without it', async () => {
    const index = 'a.py:2 m defines A#m().\na.py:5 m refers A#m().';
    expect(await reached({ 'a.py': source, 'index.scip': index })).toContain('2 x');
    expect(await reached({ 'a.py': source })).not.toContain('2 x');
  });
});
