import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineDigest } from '../../src/model/line-digest.ts';
import { must } from '../../src/model/must.ts';
import { editorRequestNames } from '../../src/protocol/editor-view.ts';
import type { SymbolAddress } from '../../src/protocol/engine-api.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

const files = {
  'shop/__init__.py': '',
  'shop/cart.py': [
    'from shop.price import Price',
    '',
    '',
    'class Cart:',
    '    def __init__(self):',
    '        self.items = []',
    '',
    '    def total(self):',
    '        return Price(3)',
    '',
    '',
    'class Basket(Cart):',
    '    def total(self):',
    '        extra = 1',
    '        return super().total()',
    '',
    '',
    'def pay():',
    '    cart = Cart()',
    '    cart.total()',
    '    return cart.total()',
  ].join('\n'),
  'shop/price.py': ['import shop.cart', '', '', 'class Price:', '    pass', '', '', 'broken = = 1'].join('\n'),
  'web/format.ts':
    'export function money(a: number) { return round(a); }\nexport function round(a: number) { return a; }\n',
  'web/page.ts': "import { money } from './format';\nexport const shown = money(1);\nmissing(shown);\n",
  'web/shape.ts': 'class Shape {\n  constructor() {}\n}\nnew Shape();\n',
  'notes.txt': 'no language',
};

const fixture = new EngineFixture();
let folder = '';
const at = (path: string, line: number, character: number): SymbolAddress => ({
  position: { path, line: line - 1, character: character - 1 },
});
const place = ({ path, line, column }: { path: string; line: number; column: number }) => `${path}:${line}:${column}`;
const { engine } = fixture;

beforeAll(async () => {
  folder = fixture.folder(files);
  await fixture.built(folder);
});
afterAll(() => fixture.close());

it('every question of an editor is one of the protocol', () => {
  expect(editorRequestNames.every((name) => /^(graph|rules)\//.test(name))).toBe(true);
});

describe('definition', () => {
  it('of a use is where the symbol is declared', async () => {
    const found = await engine.ask('graph/definition', { path: 'shop/cart.py', line: 19, character: 10 });
    expect(found.map((symbol) => `${symbol.localName} ${place(symbol.place)}`)).toEqual([
      'Cart.total shop/cart.py:8:9',
    ]);
  });
  it('of a declaration is itself', async () => {
    const found = await engine.ask('graph/definition', { path: 'shop/cart.py', line: 17, character: 5 });
    expect(found.map(({ localName }) => localName)).toEqual(['pay']);
  });
  it('of a keyword is nothing', async () => {
    expect(await engine.ask('graph/definition', { path: 'shop/cart.py', line: 17, character: 1 })).toEqual([]);
  });
});

describe('uses', () => {
  it('are the places that name a symbol, imports included, the declaration first when asked for', async () => {
    const symbol = at('web/format.ts', 1, 17);
    const { uses } = await engine.ask('graph/uses', { symbol, withDeclaration: true, limit: 100 });
    expect(uses.map((use) => place(use.place))).toEqual(['web/format.ts:1:17', 'web/page.ts:1:10', 'web/page.ts:2:22']);
    const without = await engine.ask('graph/uses', { symbol, withDeclaration: false, limit: 100 });
    expect(without.uses).toEqual(uses.slice(1));
  });
  it('of a class are also where its constructor is named by the name of the class', async () => {
    const ask = async (line: number, column: number) =>
      (
        await engine.ask('graph/uses', { symbol: at('web/shape.ts', line, column), withDeclaration: false, limit: 100 })
      ).uses.map((use) => place(use.place));
    expect(await ask(1, 7)).toEqual(['web/shape.ts:4:5']);
    expect(await ask(2, 3)).toEqual(['web/shape.ts:4:5']);
  });
  it('are cut at the limit, and say so', async () => {
    const request = { symbol: at('web/format.ts', 1, 17), withDeclaration: false, limit: 1 };
    expect(await engine.ask('graph/uses', request)).toMatchObject({ uses: [{ certainty: 'exact' }], truncated: true });
  });
});

describe('calls', () => {
  it('lists callers with the place of each call', async () => {
    const callers = await engine.ask('graph/calls', { symbol: at('shop/cart.py', 8, 9), direction: 'in', limit: 100 });
    expect(callers.map(({ symbol, sites }) => [symbol.localName, sites.map(place)])).toEqual([
      ['Basket.total', ['shop/cart.py:15:24']],
      ['pay', ['shop/cart.py:20:10', 'shop/cart.py:21:17']],
    ]);
  });
  it('lists callees', async () => {
    const callees = await engine.ask('graph/calls', {
      symbol: at('shop/cart.py', 18, 5),
      direction: 'out',
      limit: 100,
    });
    expect(callees.map(({ symbol }) => symbol.localName)).toEqual(['Cart.__init__', 'Cart.total']);
  });
});

describe('types', () => {
  it('lists subtypes and what overrides a method', async () => {
    const ask = (line: number, column: number) =>
      engine.ask('graph/types', {
        symbol: at('shop/cart.py', line, column),
        direction: 'in',
        isTransitive: true,
        limit: 10,
      });
    expect((await ask(4, 7)).map(({ symbol }) => symbol.localName)).toEqual(['Basket']);
    expect((await ask(8, 9)).map(({ symbol }) => symbol.localName)).toEqual(['Basket.total']);
  });
  it('lists supertypes', async () => {
    const symbol = at('shop/cart.py', 12, 7);
    const found = await engine.ask('graph/types', { symbol, direction: 'out', isTransitive: false, limit: 10 });
    expect(found.map((type) => [type.symbol.localName, type.sites.map(place)])).toEqual([
      ['Cart', ['shop/cart.py:12:14']],
    ]);
  });
});

it('an outline nests declarations, says their lines, and leaves out local variables', async () => {
  const outline = await engine.ask('graph/outline', { path: 'shop/cart.py' });
  const names = new Map(outline.map(({ id, localName }) => [id, localName]));
  expect(
    outline.map(({ localName, firstLine, lastLine, parent }) => [
      localName,
      firstLine,
      lastLine,
      names.get(parent ?? ''),
    ]),
  ).toEqual([
    ['Cart', 4, 9, undefined],
    ['Cart.__init__', 5, 6, 'Cart'],
    ['Cart.items', 6, 6, 'Cart'],
    ['Cart.total', 8, 9, 'Cart'],
    ['Basket', 12, 15, undefined],
    ['Basket.total', 13, 15, 'Basket'],
    ['pay', 18, 21, undefined],
  ]);
  expect(await engine.ask('graph/outline', { path: 'none.py' })).toEqual([]);
});

it('counts for lenses say callers, callees, implementations and what is not certain', async () => {
  const lenses = await engine.ask('graph/lenses', { path: 'shop/cart.py' });
  const byLine = Object.fromEntries(lenses.map((lens) => [lens.place.line, lens]));
  expect(byLine[8]).toMatchObject({ callers: 2, callees: 1, implementations: 1 });
  expect(byLine[4]).toMatchObject({ implementations: 1 });
  expect(byLine[18]).toMatchObject({ callers: 0, callees: 2, uncertain: 0 });
});

it('edges of one kind and direction come in pages', async () => {
  const request = { symbol: at('shop/cart.py', 18, 5), kind: 'CALLS', direction: 'out', limit: 1 } as const;
  const first = await engine.ask('graph/edgePage', { ...request, offset: 0 });
  const second = await engine.ask('graph/edgePage', { ...request, offset: 1 });
  expect([first.total, second.total]).toEqual([2, 2]);
  const [one, other] = [must(first.edges[0]), must(second.edges[0])];
  expect([one.other.localName, other.other.localName]).toEqual(['Cart.__init__', 'Cart.total']);
  expect((await engine.why(one.id)).target.localName).toBe('Cart.__init__');
});

describe('findings', () => {
  it('show a shortest way round an import cycle, and exports nobody names', async () => {
    const { findings, totals } = await engine.ask('graph/findings', { limit: 50 });
    expect(totals).toEqual({ import_cycle: 1, unused_export: 2, never_called: 1 });
    expect(findings.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'import_cycle shop/cart.py → shop/price.py',
      'unused_export round',
      'unused_export shown',
      'never_called pay',
    ]);
    expect(must(findings[0]).related.map((step) => place(step.place))).toEqual([
      'shop/cart.py:1:24',
      'shop/price.py:1:8',
    ]);
  });
  it('are cut at the limit, but counted', async () => {
    const { findings, totals } = await engine.ask('graph/findings', { limit: 1 });
    expect([findings.length, totals.unused_export]).toEqual([3, 2]);
  });
});

it('the report of a build says what was left out, what was not understood, and what it cost', async () => {
  const report = await engine.ask('graph/buildReport', { limit: 10 });
  expect(report.skipped.find(({ reason }) => reason === 'unknown_language')).toMatchObject({
    total: 1,
    files: [{ path: 'notes.txt', detail: 'No language claims it.' }],
  });
  expect(report.syntax).toMatchObject({ total: 1, files: 1, places: [{ place: { path: 'shop/price.py', line: 8 } }] });
  expect(report.open.find(({ reason }) => reason === 'not_found')?.names.map(({ name }) => name)).toContain('missing');
  expect(report.storageBytes).toBeGreaterThan(1000);
  expect(report.peakMemoryBytes).toBeGreaterThan(1000);
});

it('the lines of a file are known by their digests', async () => {
  const lines = (text: string) => text.split('\n').map((line) => lineDigest(line));
  expect(await engine.ask('graph/builtLines', { path: 'shop/cart.py' })).toEqual(lines(files['shop/cart.py']));
  expect(await engine.ask('graph/builtLines', { path: 'web/page.ts' })).toEqual(lines(files['web/page.ts']));
  expect(await engine.ask('graph/builtLines', { path: 'notes.txt' })).toBeNull();
});

it('a file is stale when its content is another one, and only then', async () => {
  const paths = ['shop/cart.py', 'web/page.ts', 'notes.txt'];
  expect(await engine.ask('graph/stale', { paths })).toEqual([]);
  writeFileSync(join(folder, 'web/page.ts'), 'changed');
  expect(await engine.ask('graph/stale', { paths })).toEqual(['web/page.ts']);
  writeFileSync(join(folder, 'web/page.ts'), files['web/page.ts']);
  expect(await engine.ask('graph/stale', { paths })).toEqual([]);
});

describe('pairs', () => {
  const pair = (source: string, target: string) => ({ source, target, kind: 'CALLS', certainty: null });

  it('of ids become a picture; rows alike are one edge', async () => {
    const rows = await fixture.rows('select caller_id, callee_id from calls where callee_id is not null order by all');
    const pairs = rows.map(([source, target]) => pair(String(source), String(target)));
    const view = await engine.ask('graph/pairs', { title: 'Calls', pairs: [...pairs, ...pairs], budget: 100 });
    expect(view.edges.length).toBe(new Set(pairs.map(({ source, target }) => `${source} ${target}`)).size);
    expect(view.edges.every(({ count }) => count % 2 === 0)).toBe(true);
    expect(view.notes).toEqual([]);
  });
  it('beyond the budget or the graph are told', async () => {
    const rows = await fixture.rows('select distinct caller_id, callee_id from calls where callee_id is not null');
    const pairs = [...rows.map(([source, target]) => pair(String(source), String(target))), pair('7', 'x')];
    const view = await engine.ask('graph/pairs', { title: 'Calls', pairs, budget: 3 });
    expect(view.nodes.length + view.edges.length).toBeLessThanOrEqual(3);
    expect(view.notes.join(' ')).toMatch(/not shown: the picture holds 3 elements.*ids are not in the graph/);
  });
});

it('certainty by rule adds up to the edges that rules made', async () => {
  const rules = Object.values(await engine.ask('rules/certainty', null));
  const made = rules.reduce(
    (sum, { exact, one_of, heuristic, unresolved }) => sum + exact + one_of + heuristic + unresolved,
    0,
  );
  const [[edges] = []] = await fixture.rows("select count(*) from cpg_edge where kind <> 'AST_PARENT_OF'");
  expect(made).toBe(edges);
});

describe('a query of a user', () => {
  it('is stopped by its signal and delays nobody', async () => {
    const abort = new AbortController();
    const slow = engine.query('select count(*) from range(100000000) a, range(100000) b', 10, abort.signal);
    const stopped = expect(slow).rejects.toMatchObject({ name: 'AbortError' });
    expect(await engine.ask('graph/symbol', { symbol: { name: 'pay' } })).toMatchObject({ localName: 'pay' });
    abort.abort();
    await stopped;
  });
});
