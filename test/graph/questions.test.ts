import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCounts } from '../../src/graph/build-counts.ts';
import { edgesOf } from '../../src/graph/edges-of.ts';
import { findSymbols } from '../../src/graph/find-symbols.ts';
import type { GraphReader } from '../../src/graph/graph-reader.ts';
import { hover } from '../../src/graph/hover.ts';
import { planText } from '../../src/graph/plan-text.ts';
import { planTree } from '../../src/graph/plan-tree.ts';
import { ruleList } from '../../src/graph/rule-list.ts';
import { ruleReport } from '../../src/graph/rule-report.ts';
import { why } from '../../src/graph/why.ts';
import { engineErrorCodes } from '../../src/protocol/engine-api.ts';
import type { TableFixture } from '../tools/table-fixture.ts';
import { handMadeGraph, id, sources } from './hand-made-graph.ts';

let graph: TableFixture;
beforeAll(async () => {
  graph = await handMadeGraph();
});
afterAll(() => graph.close());

const at = (path: string, line: number, column: number) => ({ path, line: line - 1, character: column - 1 });
const fresh = async () => false;
const noSample = async () => null;
const readLine = async (path: string, line: number) => sources[path]?.[line - 1] ?? null;
const asks = (line: number, column: number, path = 'main.x') => hover(graph, at(path, line, column), fresh);

describe('hover', () => {
  it('shows the edges of a definition', async () => {
    const answer = await asks(2, 5);
    expect(answer?.symbol).toMatchObject({ id: id(20, 4), kind: 'FUNCTION', label: 'main', role: 'root' });
    expect(answer?.counts).toEqual([
      { kind: 'CALLS', title: 'calls', direction: 'out', exact: 2, uncertain: 0, unresolved: 1 },
      { kind: 'CONTAINS', title: 'contained in', direction: 'in', exact: 1, uncertain: 0, unresolved: 0 },
    ]);
  });
  it.each([
    ['a use', 3, 12, 'Cart'],
    ['the last character', 3, 15, 'Cart'],
    ['the end of a word', 3, 16, 'Cart'],
    ['an imported name', 1, 18, 'Cart'],
    ['a member', 4, 10, 'Cart.add'],
    ['the best of several candidates', 5, 10, 'Cart.add'],
    ['a variable where it is bound', 3, 5, 'main.cart'],
    ['a variable where it is used', 4, 5, 'main.cart'],
    ['a builtin', 5, 18, 'print'],
  ])('finds what %s means', async (_, line, column, name) => {
    expect((await asks(line, column))?.symbol.localName).toBe(name);
  });
  it('counts certain and uncertain uses apart', async () => {
    const answer = await asks(3, 9, 'shop.x');
    expect(answer?.symbol.id).toBe(id(10, 6));
    expect(answer?.counts.find(({ kind }) => kind === 'REFERS_TO')).toEqual({
      kind: 'REFERS_TO',
      title: 'references',
      direction: 'in',
      exact: 1,
      uncertain: 1,
      unresolved: 0,
    });
  });
  it('shows a name that means nothing known as unresolved', async () => {
    const answer = await asks(4, 14, 'shop.x');
    expect(answer?.symbol).toMatchObject({ label: 'weigh', role: 'unresolved' });
    expect(answer?.counts).toMatchObject([{ kind: 'REFERS_TO', unresolved: 1 }]);
  });
  it('says nothing elsewhere', async () => {
    expect(await asks(2, 1)).toBeNull();
    expect(await asks(99, 1)).toBeNull();
    expect(await asks(1, 1, 'unknown.x')).toBeNull();
  });
  it.each([
    ['a definition', 2, 5],
    ['a use', 3, 12],
    ['a builtin', 5, 18],
    ['an imported name', 1, 18],
  ])('asks at most two statements about %s once the edges are in memory', async (_, line, column) => {
    let statements = 0;
    const counting: GraphReader = {
      rows: (...args) => {
        statements++;
        return graph.rows(...args);
      },
      numbers: (...args) => {
        statements++;
        return graph.numbers(...args);
      },
    };
    await hover(counting, at('main.x', 2, 5), fresh);
    statements = 0;
    expect((await hover(counting, at('main.x', line, column), fresh))?.symbol.label).toBeTruthy();
    expect(statements).toBeLessThanOrEqual(2);
  });
  it('passes on that the file has changed', async () => {
    const seen: unknown[] = [];
    const answer = await hover(graph, at('main.x', 2, 5), async (...args) => seen.push(args) > 0);
    expect(answer?.stale).toBe(true);
    expect(seen).toEqual([['main.x', 'abc']]);
  });
});

describe('symbols by pattern', () => {
  const names = async (pattern: string, limit = 20) =>
    (await findSymbols(graph, pattern, limit)).map(({ node }) => node.qualifiedName);
  it.each([
    [
      'exact, definitions before variables',
      'Cart',
      ['shop.Cart', 'main.main.cart', 'shop.Cart.add', 'shop.Cart.add.item', 'shop.Cart.add.self'],
    ],
    ['without case', 'cart.ADD', ['shop.Cart.add', 'shop.Cart.add.item', 'shop.Cart.add.self']],
    ['by the end of the qualified name', 'add.item', ['shop.Cart.add.item']],
    ['prefix', 'Ba', ['shop.Base']],
    ['wildcard at the start', '*.add', ['shop.Cart.add']],
    ['wildcard in the middle', 'c*d', ['shop.Cart.add']],
    ['several wildcards', '*a*t*.*item', ['shop.Cart.add.item']],
    ['file', 'shop.x', ['shop']],
    ['quotes', `'"; --`, []],
    ['other special characters', '%_[.', []],
    ['nothing', '  ', []],
  ])('%s', async (_, pattern, expected) => {
    expect(await names(pattern)).toEqual(expected);
  });
  it('keeps to the limit', async () => {
    expect(await names('*', 2)).toHaveLength(2);
    expect(await names('*', 0)).toEqual([]);
  });
});

describe('edges of a symbol', () => {
  it('lists both directions with places', async () => {
    const { symbol, edges } = await edgesOf(graph, { name: 'Cart.add' }, 100);
    expect(symbol).toMatchObject({ id: id(10, 6), path: 'shop.x', line: 3, column: 9 });
    expect(
      edges.map(({ kind, direction, certainty, other, line }) => [kind, direction, certainty, other.label, line]),
    ).toEqual([
      ['CALLS', 'in', 'exact', 'main', 4],
      ['CALLS', 'out', 'unresolved', 'weigh', 4],
      ['REFERS_TO', 'in', 'exact', 'add', 4],
      ['REFERS_TO', 'in', 'one_of', 'add', 5],
      ['CONTAINS', 'in', 'exact', 'Cart', 3],
      ['CALL_TARGET', 'in', 'exact', 'call site', 4],
      ['CALL_TARGET', 'in', 'one_of', 'call site', 5],
      ['HAS_PARAMETER', 'out', 'exact', 'self', 3],
      ['HAS_PARAMETER', 'out', 'exact', 'item', 3],
    ]);
  });
  it('keeps to the limit', async () => {
    expect((await edgesOf(graph, { id: id(10, 6) }, 2)).edges).toHaveLength(2);
  });
  it.each([
    [{ id: '1' }, 'The graph has no node with the id 1; it may come from an older build.'],
    [{ id: 'x' }, 'The graph has no node with the id x; it may come from an older build.'],
    [{ name: 'nothing"like*this' }, 'No symbol is called nothing"like*this.'],
    [
      { name: 'Cart.' },
      'No symbol is called exactly Cart.; there are shop.Cart.add, shop.Cart.add.item, shop.Cart.add.self.',
    ],
    [
      { position: { path: 'main.x', line: 0, character: 0 } },
      'Nothing the graph knows stands at main.x:1:1; give the place of a name.',
    ],
    [{ position: { path: 'main.x', line: 998, character: 0 } }, 'main.x has 5 lines; there is no line 999.'],
    [
      { position: { path: 'none.x', line: 0, character: 0 } },
      'The graph has no file or folder none.x; build again if it is new.',
    ],
  ])('says what is not there: %j', async (address, message) => {
    await expect(edgesOf(graph, address, 1)).rejects.toMatchObject({ code: engineErrorCodes.notFound, message });
  });
});

describe('why', () => {
  it('shows rule, evidence and source lines', async () => {
    const answer = await why(graph, `CALLS:${id(20, 4)}:${id(10, 6)}:${id(20, 9)}`, readLine);
    expect(answer.rule).toEqual({
      id: 'calls-rule',
      title: 'Title of calls-rule',
      why: 'Why of calls-rule',
      logic: 'a :- b.',
    });
    expect([answer.source.label, answer.target.localName]).toEqual(['main', 'Cart.add']);
    expect(
      answer.evidence.map(({ label, place, text }) => [label, place.line, place.column, place.endColumn, text]),
    ).toEqual([
      ['call', 4, 5, 16, '    cart.add(1)'],
      ['call', 5, 5, 16, '    cart.add(2); print("`*`")'],
    ]);
    expect(answer.candidates).toEqual([]);
  });
  it('shows the other candidates, best first', async () => {
    const answer = await why(graph, `CALL_TARGET:${id(20, 13)}:${id(10, 3)}:${id(20, 13)}`, readLine);
    expect(answer).toMatchObject({ score: 0.3, edge: { certainty: 'one_of' } });
    expect(answer.candidates.map(({ target, score }) => [target.localName, score])).toEqual([['Cart.add', 0.7]]);
  });
  it('explains an edge without a target', async () => {
    const answer = await why(graph, `CALLS:${id(10, 6)}::${id(10, 10)}:weigh`, readLine);
    expect(answer).toMatchObject({
      reason: 'unknown_type',
      target: { role: 'unresolved', label: 'weigh' },
      confidence: 0,
    });
  });
  it('explains an edge of the syntax tree', async () => {
    const answer = await why(graph, `AST_PARENT_OF:${id(10, 6)}:${id(10, 7)}:${id(10, 7)}`, readLine);
    expect(answer).toMatchObject({ edge: { certainty: 'exact' }, target: { label: 'add' } });
  });
  it('explains every edge of the graph', async () => {
    const ids = (await graph.query('SELECT id FROM cpg_edge ORDER BY id')).map((row) => String(row.id));
    for (const edge of ids) expect((await why(graph, edge, readLine)).edge.id).toBe(edge);
  });
  it.each([
    [
      'edge:more:1:CALLS:in:3',
      'This edge stands for several edges of the graph; open the node at its end to see them one by one.',
    ],
    ['nonsense', 'nonsense is not the id of an edge.'],
    ['CALLS:1:2:3', 'The graph has no edge CALLS:1:2:3; it may come from an older build.'],
  ])('says what is not there: %s', async (edge, message) => {
    await expect(why(graph, edge, readLine)).rejects.toMatchObject({ code: engineErrorCodes.notFound, message });
  });
});

describe('rules', () => {
  it('lists them in order with their share of the time', async () => {
    expect((await ruleList(graph)).map(({ id, status, share, fallbacks }) => [id, status, share, fallbacks])).toEqual([
      ['calls-rule', 'ok', 0.75, 0],
      ['reader-rule', 'fell_back', 0.25, 1],
      ['broken-rule', 'failed', null, 0],
    ]);
  });
  it('reports on one', async () => {
    expect(await ruleReport(graph, 'calls-rule', noSample)).toMatchObject({
      why: 'Why of calls-rule',
      relation: 'table call_target',
      plan: null,
      planText: null,
      lineage: [
        {
          column: 'kind',
          sources: [
            { table: 'call_target', column: 'file' },
            { table: 'call_target', column: 'rule' },
          ],
        },
      ],
      fallbacks: [],
      errors: [{ code: 'required_null', column: 'kind', count: 2 }],
      readBy: ['reader-rule'],
      contract: {
        table: 'graph_edge',
        constraints: [
          'confidence is 0 or more.',
          'confidence is 1 or less.',
          'reason is there where certainty is unresolved.',
        ],
      },
      sample: null,
    });
    expect((await ruleReport(graph, 'reader-rule', noSample)).fallbacks).toMatchObject([
      { reason: 'prepare_error', expression: null },
    ]);
  });
  it('says which rule is not there', async () => {
    await expect(ruleReport(graph, 'none', noSample)).rejects.toMatchObject({
      message: 'No rule of the last build is called none; list the rules to see their names.',
    });
  });
  it('reads the plans of the database', async () => {
    const sql = "SELECT kind, count(*) FROM graph_edge WHERE rule = 'calls-rule' GROUP BY kind";
    const text = async (explain: string) => String((await graph.query(`${explain} ${sql}`)).at(-1)?.explain_value);
    const estimated = planTree(await text('EXPLAIN (FORMAT json)'));
    expect(estimated?.rows).toBeNull();
    const measured = planTree(await text('EXPLAIN (ANALYZE, FORMAT json)'));
    const lines = measured ? planText(measured) : '';
    expect(lines).toContain('graph_edge');
    expect(lines).toMatch(/\n {2}/);
    expect(planTree('not json')).toBeNull();
    expect(planTree('[]')).toBeNull();
  });
});

describe('counts', () => {
  it('of the summary', async () => {
    const counts = await buildCounts(graph);
    expect(counts).toMatchObject({
      languages: [{ name: 'X', files: 2, lines: 10 }],
      skipped: [{ name: 'binary', count: 1 }],
      syntaxProblems: 0,
      rules: { run: 3, failed: 1, skipped: 0, fellBack: 1 },
    });
    expect(counts.nodes.reduce((sum, { count }) => sum + count, 0)).toBe(37);
    expect(counts.edges[0]).toEqual({ name: 'AST_PARENT_OF', count: 32 });
    expect(counts.certainty.map(({ certainty, count }) => [certainty, count])).toEqual([
      ['exact', 20],
      ['one_of', 4],
      ['heuristic', 0],
      ['unresolved', 6],
    ]);
    expect(counts.unresolved.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });
});
