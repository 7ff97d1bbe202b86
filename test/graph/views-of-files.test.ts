import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { enclosing } from '../../src/graph/enclosing.ts';
import type { GraphReader } from '../../src/graph/graph-reader.ts';
import { nodeDetails } from '../../src/graph/node-details.ts';
import { viewBuilders } from '../../src/graph/views/index.ts';
import { buildTable } from '../../src/model/tables/diagnostics.ts';
import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { shippedModels } from '../tools/shipped-models.ts';

const account = `from bank.log import write


class Account:
    """Money that belongs to somebody."""

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        self.check(amount)
        self.balance = self.balance + amount

    def check(self, amount):
        if amount < 0:
            raise ValueError(amount)
        write(amount)


class Savings(Account):
    def deposit(self, amount):
        super().deposit(amount)


class Junior(Savings):
    pass
`;
const files = {
  'bank/__init__.py': '',
  'bank/names.ts': 'function first() { return "日本語日本"; } function second() { }\n',
  'bank/account.py': account,
  'bank/log.py': 'import bank.report\n\n\ndef write(text):\n    print(text)\n',
  'bank/report.py': `import bank.log
import json


def report(account):
    return json.dumps(account.balance)


def ping():
    return pong()


def pong():
    return ping()


def lonely():
    return 1
`,
  'shop/__init__.py': '',
  'shop/pay.py':
    'from bank.account import Account\n\n\ndef pay(amount):\n    account = Account("ada")\n    account.deposit(amount)\n    account.gone(amount)\n\n\ndef main():\n    pay(3)\n',
  'tool.py': 'from shop.pay import main\n\nmain()\n',
};

let graph: BuiltGraph;
let reader: GraphReader;

/** A graph with the table that a stored build has. */
async function built(of: Readonly<Record<string, string>>): Promise<BuiltGraph> {
  const made = await BuiltGraph.ofFiles(of);
  await made.session.createTable(buildTable);
  return made;
}

beforeAll(async () => {
  graph = await built(files);
  reader = sessionReader(graph.session);
});
afterAll(() => graph.close());

const ask = (view: keyof typeof viewBuilders, from: ViewRequest['from'], more: Partial<ViewRequest> = {}) =>
  viewBuilders[view](reader, { view, from, direction: 'both', kinds: [], depth: 3, budget: 300, ...more }, sources);
const lineOf = async (path: string, line: number) => files[path as keyof typeof files]?.split('\n')[line - 1] ?? null;
const sources = { readLine: lineOf, models: shippedModels };
const nameOf = (view: GraphView, id: string) => view.nodes.find((node) => node.id === id)?.localName ?? `missing ${id}`;
const drawn = (view: GraphView) =>
  view.edges
    .map(({ source, target, kind, label }) => `${nameOf(view, source)} ${label ?? kind} ${nameOf(view, target)}`)
    .sort();

describe('every view', () => {
  it('keeps to the budget, ends every edge at a node, and says which view and build it is', async () => {
    for (const budget of [10, 24, 300])
      for (const [view, from, more] of [
        ['neighbourhood', { name: 'bank.account.Account' }],
        ['calls', { name: 'shop.pay.pay' }],
        ['path', { name: 'shop.pay.main' }, { to: { name: 'bank.log.write' } }],
        ['impact', { name: 'bank.log.write' }],
        ['inheritance', { name: 'bank.account.Account' }],
        ['imports', { path: '' }],
        ['anatomy', { name: 'bank.account.Account' }],
        ['outline', { path: 'bank/account.py' }],
        ['syntax', { path: 'bank/account.py' }],
        ['control-flow', { name: 'bank.account.Account.check' }],
        ['data-flow', { position: { path: 'bank/account.py', line: 11, character: 20 } }],
      ] as const) {
        const picture = await ask(view, from, { ...more, budget });
        const ids = new Set(picture.nodes.map(({ id }) => id));
        expect(ids.size, view).toBe(picture.nodes.length);
        for (const { id, source, target } of picture.edges)
          expect(ids.has(source) && ids.has(target), `${view} ${id}`).toBe(true);
        expect(new Set(picture.edges.map(({ id }) => id)).size, view).toBe(picture.edges.length);
        if (view !== 'imports') expect(ids.has(picture.root), view).toBe(true); // A folder is what lies in it.
        expect(picture).toMatchObject({ view, stamp: { engineVersion: expect.any(String) } });
        expect(picture).toEqual(await ask(view, from, { ...more, budget }));
        const slack = ['anatomy', 'imports', 'impact', 'path'].includes(view) ? 30 : 0; // Smallest number of folds.
        expect(picture.nodes.length + picture.edges.length, `${view} ${budget}`).toBeLessThanOrEqual(budget + slack);
      }
  });
});

describe('calls', () => {
  it('go up to callers of callers and down to callees of callees, and never across', async () => {
    expect(drawn(await ask('calls', { name: 'shop.pay.pay' }, { depth: 2 }))).toEqual([
      'Account.deposit CALLS Account.check',
      'main CALLS pay',
      'pay CALLS Account.__init__',
      'pay CALLS Account.deposit',
      'pay CALLS gone',
      'tool CALLS main',
    ]);
    expect(drawn(await ask('calls', { name: 'shop.pay.pay' }, { depth: 1, direction: 'in' }))).toEqual([
      'main CALLS pay',
    ]);
  });
});

describe('path', () => {
  const path = (from: string, to: string, kinds: readonly string[] = []) =>
    ask('path', { name: from }, { to: { name: to }, kinds });
  it('shows every hop with the place of its evidence', async () => {
    const view = await path('shop.pay.main', 'bank.log.write');
    expect(view.path).toMatchObject({ end: 'found', sentence: 'main reaches write in 4 steps.' });
    const hops = view.path?.hops.map((id) => view.edges.find((edge) => edge.id === id));
    expect(hops?.map((edge) => `${edge?.place?.path}:${edge?.place?.line}`)).toEqual([
      'shop/pay.py:11',
      'shop/pay.py:6',
      'bank/account.py:12',
      'bank/account.py:18',
    ]);
    expect(drawn(view)).toContain('Account.check CALLS write');
  });
  it('says why it stops', async () => {
    expect((await path('bank.report.ping', 'bank.log.write')).path).toMatchObject({ end: 'cycle' });
    expect((await path('bank.report.lonely', 'bank.log.write')).path).toMatchObject({ end: 'none' });
    expect((await path('bank.report.report', 'bank.report.lonely')).path).toMatchObject({ end: 'external' });
    expect((await path('shop.pay.pay', 'bank.report.lonely')).path).toMatchObject({ end: 'unresolved' });
    expect((await path('shop.pay.pay', 'bank.account.Account')).path).toMatchObject({ end: 'filtered' });
  });
  it('finds the way from a symbol back to itself', async () => {
    const view = await path('bank.report.ping', 'bank.report.ping');
    expect(view.path).toMatchObject({ end: 'found', sentence: 'ping reaches ping in 2 steps.' });
    expect(drawn(view)).toEqual(['ping CALLS pong', 'pong CALLS ping']);
  });
  it('needs somewhere to lead', async () => {
    await expect(ask('path', { name: 'bank.log.write' })).rejects.toThrow('A path needs a second symbol');
  });
});

describe('impact', () => {
  it('is everything that can reach a symbol', async () => {
    const view = await ask('impact', { name: 'bank.log.write' });
    expect(view.notes[0]).toMatch(/^\d+ symbols in \d+ steps; \d+ directly\.$/);
    const names = view.nodes.map(({ localName }) => localName);
    expect(names).toEqual(expect.arrayContaining(['Account.check', 'Account.deposit', 'pay', 'main', 'tool']));
    expect(names).not.toContain('lonely');
  });
  it('draws what leads nearer, one edge for a call and its reference, and counts the rest', async () => {
    const view = await ask('impact', { name: 'bank.report.ping' });
    expect(drawn(view)).toEqual(['pong CALLS ping']);
    expect(view.notes).toContain('3 connections that lead no nearer, or that another edge shows, left out.');
  });
  it('of a class is that of its members', async () => {
    const view = await ask('impact', { name: 'bank.account.Account' });
    expect(view.nodes.map(({ localName }) => localName)).toEqual(expect.arrayContaining(['Savings', 'Junior', 'pay']));
    expect(view.nodes.find(({ role }) => role === 'root')?.localName).toBe('Account');
  });
  it('says that nothing reaches a symbol', async () => {
    expect((await ask('impact', { name: 'bank.report.lonely' })).notes).toEqual([
      'Nothing in the workspace reaches this.',
    ]);
  });
});

describe('inheritance', () => {
  it('shows all supertypes and subtypes', async () => {
    const edges = ['Junior INHERITS Savings', 'Savings INHERITS Account'];
    expect(drawn(await ask('inheritance', { name: 'bank.account.Account' }))).toEqual(edges);
    expect(drawn(await ask('inheritance', { name: 'bank.account.Junior' }))).toEqual(edges);
  });
  it('of a method is what it overrides', async () => {
    expect(drawn(await ask('inheritance', { name: 'Savings.deposit' }))).toEqual([
      'Savings.deposit OVERRIDES Account.deposit',
    ]);
  });
});

describe('imports', () => {
  it('of a file mark cycles', async () => {
    const view = await ask('imports', { path: 'bank/log.py' });
    expect(drawn(view)).toEqual(
      expect.arrayContaining(['bank/log.py IMPORTS bank/report.py', 'bank/report.py IMPORTS bank/log.py']),
    );
    expect(view.edges.filter(({ isCycle }) => isCycle)).toHaveLength(2);
    expect(view.notes[0]).toBe('1 import cycle; 2 imports shown here are part of one.');
  });
  it('of a folder show packages from outside, and fold what does not fit', async () => {
    const view = await ask('imports', { path: '' });
    expect(view.nodes.map(({ localName }) => localName)).toEqual(expect.arrayContaining(['json', 'tool.py']));
    const small = await ask('imports', { path: '' }, { budget: 10 });
    const folds = small.nodes.filter(({ role }) => role === 'fold');
    expect(folds.map(({ localName }) => localName)).toContain('bank/ · 4');
    const opened = await ask('imports', { path: '' }, { budget: 10, unfold: ['group:bank/'] });
    expect(opened.nodes.map(({ localName }) => localName)).toContain('bank/log.py');
  });
});

it('imports of a folder keep many packages from outside in one fold until it is opened', async () => {
  const packages = Array.from({ length: 9 }, (_, at) => `package_${at}`);
  const source = `${packages.map((name) => `import ${name}\n`).join('')}from . import other\n`;
  const folder = await built({ 'app/__init__.py': '', 'app/main.py': source, 'app/other.py': '' });
  const of = (unfold: readonly string[], path = 'app') =>
    viewBuilders.imports(
      sessionReader(folder.session),
      { view: 'imports', from: { path }, direction: 'both', kinds: [], depth: 1, budget: 300, unfold },
      sources,
    );
  const names = ({ nodes }: GraphView) => nodes.map(({ localName }) => localName);
  expect(names(await of([]))).toContain('outside · 9');
  expect(names(await of(['group:@']))).toEqual(expect.arrayContaining(packages));
  expect(names(await of([], 'app/main.py'))).toEqual(expect.arrayContaining(packages));
  await folder.close();
});

it('imports of a folder show its own files, and fold the many of another folder that import them', async () => {
  const importers = Array.from({ length: 90 }, (_, at) => [`tests/test_${at}.py`, 'import app.main\n'] as const);
  const own = Array.from({ length: 12 }, (_, at) => [`app/part_${at}.py`, 'import app.main\n'] as const);
  const folder = await built({
    'app/__init__.py': '',
    'app/main.py': '',
    ...Object.fromEntries([...importers, ...own]),
  });
  const of = async (unfold: readonly string[]) => {
    const asked = { view: 'imports', from: { path: 'app' }, direction: 'both', kinds: [], depth: 1, unfold } as const;
    const { nodes } = await viewBuilders.imports(sessionReader(folder.session), { ...asked, budget: 300 }, sources);
    return nodes.map(({ localName }) => localName);
  };
  expect(await of([])).toEqual(expect.arrayContaining(['app/main.py', 'app/part_11.py', 'tests/ · 90']));
  expect(await of(['group:tests/'])).toEqual(expect.arrayContaining(['app/main.py', 'tests/test_19.py']));
  await folder.close();
});

describe('anatomy', () => {
  it('says which member reads, writes and calls which', async () => {
    const view = await ask('anatomy', { name: 'bank.account.Account' });
    expect(drawn(view)).toEqual([
      'Account.__init__ writes first Account.balance',
      'Account.__init__ writes first Account.owner',
      'Account.deposit CALLS Account.check',
      'Account.deposit reads Account.balance',
      'Account.deposit writes Account.balance',
    ]);
    const members = view.nodes.filter(({ parent }) => parent === view.root).map(({ label }) => label);
    expect(members).toEqual(['__init__', 'owner', 'balance', 'deposit', 'check']);
  });
  it('of a method is that of its class; of a function it fails with a sentence', async () => {
    expect((await ask('anatomy', { name: 'Account.check' })).title).toBe('Account');
    await expect(ask('anatomy', { name: 'bank.log.write' })).rejects.toThrow(
      'write is neither a class nor a part of one.',
    );
  });
});

describe('outline and syntax', () => {
  it('show a file as a tree', async () => {
    const view = await ask('outline', { path: 'bank/account.py' });
    expect(drawn(view)).toContain('Account CONTAINS Account.deposit');
    expect(view.nodes).toHaveLength(10);
  });
  it('fold what does not fit behind a marker that opens', async () => {
    const small = await ask('outline', { path: 'bank/account.py' }, { budget: 10 });
    const marker = small.nodes.find(({ role }) => role === 'marker');
    expect(small.nodes.length + small.edges.length).toBeLessThanOrEqual(11);
    const opened = await ask('outline', { path: 'bank/account.py' }, { budget: 10, unfold: [marker?.id ?? ''] });
    expect(opened.nodes.length).toBeGreaterThan(small.nodes.length);
  });
  it('show only what is selected', async () => {
    const selection = { path: 'bank/account.py', line: 11, character: 8, endLine: 11, endCharacter: 26 };
    const view = await ask('syntax', { selection });
    expect(view.title).toBe('call · bank/account.py:12');
    expect(view.nodes.map(({ qualifiedName }) => qualifiedName)).toEqual(
      expect.arrayContaining(['call', 'attribute', 'argument_list', 'identifier']),
    );
    expect(view.edges.map(({ label }) => label)).toContain('function');
    const two = { path: 'bank/account.py', line: 11, character: 0, endLine: 12, endCharacter: 40 };
    const both = await ask('syntax', { selection: two });
    expect(both.nodes.some(({ label }) => label.includes('deposit'))).toBe(false);
  });
});

describe('a hub', () => {
  it('is folded by the places its neighbours lie in, and every fold opens to what it counts', async () => {
    const callers = (at: number) =>
      `from hub import hub\n${Array.from({ length: 12 }, (_, each) => `\ndef f${at}_${each}():\n    hub()\n`).join('')}`;
    const many = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`use/part${at % 2}/file${at}.py`, callers(at)] as const),
    );
    const hub = await built({ 'hub.py': 'def hub():\n    pass\n', ...many });
    const hubReader = sessionReader(hub.session);
    const request = { view: 'calls', direction: 'in', kinds: [], depth: 1, budget: 80 } as const;
    const view = await viewBuilders.calls(hubReader, { ...request, from: { name: 'hub.hub' } }, sources);
    const folds = view.nodes.filter(({ role }) => role === 'fold');
    expect(folds.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(120);
    expect(view.nodes.length + view.edges.length).toBeLessThanOrEqual(80);
    expect(view.edges.every(({ source, count }) => folds.find(({ id }) => id === source)?.count === count)).toBe(true);
    let found = 0;
    for (const { id } of folds) {
      const inside = await viewBuilders.neighbourhood(
        hubReader,
        {
          ...request,
          view: 'neighbourhood',
          from: { id },
          budget: 300,
        },
        sources,
      );
      found += inside.edges.length;
    }
    expect(found).toBe(120);
    hub.close();
  });
});

describe('tooltips and cursor', () => {
  const span = async (path: string, start: number, end: number) =>
    Buffer.from(files[path as keyof typeof files])
      .subarray(start, end)
      .toString();
  it('say the declaration and its documentation', async () => {
    const view = await ask('anatomy', { name: 'bank.account.Account' });
    expect(await nodeDetails(reader, view.root, span)).toEqual({
      signature: 'class Account',
      doc: 'Money that belongs to somebody.',
    });
    const deposit = view.nodes.find(({ label }) => label === 'deposit');
    expect(await nodeDetails(reader, deposit?.id ?? '', span)).toEqual({
      signature: 'def deposit(self, amount)',
      doc: '',
    });
    expect(await nodeDetails(reader, '1', span)).toBeNull();
  });
  it('find the definitions around a position, innermost first', async () => {
    const readLine = async (path: string, line: number) =>
      (files as Readonly<Record<string, string>>)[path]?.split('\n')[line - 1] ?? null;
    const ids = await enclosing(reader, { path: 'bank/account.py', line: 12, character: 30 }, readLine);
    const view = await ask('outline', { path: 'bank/account.py' });
    const names = ids.map((id) => nameOf(view, id));
    expect(names.indexOf('Account.deposit')).toBeGreaterThanOrEqual(0);
    expect(names.indexOf('Account')).toBeGreaterThan(names.indexOf('Account.deposit'));
    expect(await enclosing(reader, { path: 'nowhere.py', line: 1, character: 1 }, readLine)).toEqual([]);
    // Behind text whose letters take several bytes each.
    const [first] = await enclosing(reader, { path: 'bank/names.ts', line: 0, character: 41 }, readLine);
    expect(nameOf(await ask('outline', { path: 'bank/names.ts' }), first ?? '')).toBe('second');
  });
});
