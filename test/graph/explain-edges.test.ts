import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { explainEdge } from '../../src/graph/explain-edge.ts';
import { stepGrounds } from '../../src/graph/flow/step-grounds.ts';
import type { GraphReader } from '../../src/graph/graph-reader.ts';
import { viewBuilders } from '../../src/graph/views/index.ts';
import { must } from '../../src/model/must.ts';
import { buildTable, ruleRun } from '../../src/model/tables/diagnostics.ts';
import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { ViewKind } from '../../src/protocol/view-kinds.ts';
import { rules } from '../../src/rules/index.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { shippedModels } from '../tools/shipped-models.ts';

const text = `class Purse:
    def __init__(self):
        self.coins = []

    def add(self, coin):
        for known in self.coins:
            if known == coin:
                return None
        try:
            self.coins.append(coin)
        except ValueError:
            print(coin)
        return coin


def pay(amount):
    purse = Purse()
    taken = purse.add(amount)
    return taken + 1
`;
const sources = {
  readLine: async (_: string, line: number) => text.split('\n')[line - 1] ?? null,
  models: shippedModels,
};

let graph: BuiltGraph;
let reader: GraphReader;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles({ 'purse.py': text });
  for (const table of [buildTable, ruleRun]) await graph.session.createTable(table);
  reader = sessionReader(graph.session);
});
afterAll(() => graph.close());

const at = (line: number, word: string) => ({
  position: { path: 'purse.py', line: line - 1, character: (text.split('\n')[line - 1] ?? '').indexOf(word) },
});
const draw = (view: ViewKind, from: ViewRequest['from']) =>
  viewBuilders[view](reader, { view, from, direction: 'both', kinds: [], depth: 1, budget: 300 }, sources);

describe('why an edge of a view is there', () => {
  it.each([
    ['control-flow', at(6, 'for')],
    ['data-flow', at(18, 'taken')],
    ['data-flow', at(5, 'coin')],
    ['syntax', at(7, 'if')],
    ['outline', { path: 'purse.py' }],
    ['anatomy', { name: 'Purse' }],
  ] as const)('every edge of %s has its rule, its ends and its source', async (view, from) => {
    const picture = await draw(view, from);
    const drawn = picture.edges.filter(({ source, target }) => !/^(limit|tree):/.test(`${source} ${target}`));
    expect(drawn.length).toBeGreaterThan(1);
    for (const edge of drawn) {
      const answer = await explainEdge(reader, edge.id, sources);
      expect(answer.edge.target, edge.id).toBe(edge.target);
      if (view !== 'anatomy') expect(answer.source.id, edge.id).toBe(edge.source); // A use stands for its member there.
      expect(rules.map(({ id }) => id)).toContain(answer.rule.id);
      expect(answer.evidence.length, edge.id).toBeGreaterThan(0);
    }
  });

  it('names the statement that sends control on, and the one around it that takes a jump', async () => {
    const { edges } = await draw('control-flow', at(6, 'for'));
    const grounds = async (kind: string) => {
      const edge = must(edges.find((each) => each.kind === kind));
      return (await explainEdge(reader, edge.id, sources)).grounds;
    };
    const saying = (text: RegExp) => expect.arrayContaining([expect.stringMatching(text)]);
    expect(await grounds('TRUE')).toEqual(saying(/^(if|for)_statement: /));
    expect(await grounds('LOOP_BACK')).toEqual(saying(/^for_statement: Repeats/));
    expect(await grounds('EXCEPTION')).toEqual(saying(/^try_statement: Catches/));
    expect(await grounds('RETURN')).toEqual([expect.stringMatching(/^return_statement: Leaves the unit/)]);
  });

  it('says what happens to a value between two places', async () => {
    const view = await draw('data-flow', at(18, 'taken'));
    const label = (id: string) => view.nodes.find((node) => node.id === id)?.label;
    const isWanted = ({ source, target }: { readonly source: string; readonly target: string }) =>
      label(source) === 'purse.add(amount)' && label(target) === 'taken';
    expect(await explainEdge(reader, must(view.edges.find(isWanted)).id, sources)).toMatchObject({
      rule: { id: 'assignments' },
      grounds: ['assign: The value is assigned.'],
      confidence: null,
    });
  });

  it.each([
    ['value:4>8:assign', /does not go this way any more/],
    ['child:1>2', /not in the graph any more/],
    ['edge:tree:12', /stands for several edges/],
  ])('says what is not there: %s', async (id, message) => {
    await expect(explainEdge(reader, id, sources)).rejects.toThrow(message);
  });

  it('rests every kind of step on a rule there is', () => {
    const known = new Set<string>(rules.map(({ id }) => id));
    expect(Object.values(stepGrounds).filter(({ rule }) => !known.has(rule))).toEqual([]);
  });
});
