import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exampleQueries } from '../../src/cli/example-queries.ts';
import type { BuildSummary } from '../../src/protocol/build-view.ts';
import type { EdgeRow, SymbolRow } from '../../src/protocol/engine-api.ts';
import type { EdgeExplanation } from '../../src/protocol/graph-view.ts';
import type { RuleReport, RuleRow } from '../../src/protocol/rule-view.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist', 'cli.cjs');

interface Ended {
  readonly code: number | null;
  readonly answer: string;
  readonly note: string;
}

const start = (args: readonly string[], folder: string): ChildProcess =>
  spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let answer = '';
    let note = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      note += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, answer, note }));
  });
}

describe('The command line on a small shop', () => {
  let shop = '';
  const asked = (...args: readonly string[]) => ended(start(args, shop));
  const json = async <T>(...args: readonly string[]): Promise<T> => {
    const { code, answer, note } = await asked(...args, '--json');
    expect({ code, note }).toEqual({ code: 0, note: '' });
    return JSON.parse(answer) as T;
  };

  beforeAll(async () => {
    const { build } = await import('../../setup/build.mjs');
    await build();
    shop = join(mkdtempSync(join(tmpdir(), 'code-anatomy-cli-')), 'shop');
    // Without the graph of whoever tried the README there.
    const filter = (path: string) => basename(path) !== '.codeanatomy';
    cpSync(join(import.meta.dirname, 'fixtures', 'shop'), shop, { recursive: true, filter });
    writeFileSync(join(shop, 'shop', 'spare.py'), 'def spare():\n    x = 1\n    x = 2\n    return x\n');
  });
  afterAll(() => rmSync(join(shop, '..'), { recursive: true, force: true }));

  it('says that there is no graph yet', async () => {
    const { code, answer, note } = await asked('symbols', 'Cart');
    expect(code).toBe(1);
    expect(answer).toBe('');
    expect(note).toContain('code-anatomy build');
    expect(note).not.toContain('    at ');
    expect(existsSync(join(shop, '.codeanatomy'))).toBe(false);
    expect(await asked('rules', '--builds')).toMatchObject({ code: 1, answer: '' });
  });

  it('builds, says nothing on the way, and prints what it did', async () => {
    const { code, answer, note } = await asked('build');
    expect({ code, note }).toEqual({ code: 0, note: '' });
    expect(answer).toMatch(/Python\s+5 files/);
    expect(answer).toMatch(/TypeScript\s+2 files/);
    expect(answer).toMatch(/CALLS\s+\d/);
    expect(answer).toMatch(/exact\s+[\d.]+ %/);
    expect(answer).toContain('0 failed, 0 skipped, 0 fell back');
    expect(answer).toContain('graph.duckdb');
    expect(existsSync(join(shop, '.codeanatomy', 'graph.duckdb'))).toBe(true);
  });

  it('ends without a word when the reader of its answer goes away', async () => {
    const child = start(['query', 'select * from range(200000)'], shop);
    let note = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      note += text;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, note }).toEqual({ code: 0, note: '' });
  });

  it('keeps its exit code when notes and answer go to a reader that goes away', async () => {
    const child = start(['symbols', '*', '--limit', '1'], shop);
    child.stderr?.destroy();
    const { code, answer } = await ended(child);
    expect(code).toBe(0);
    expect(answer).toContain('KIND');
  });

  it('lists the edges of a folder, and draws it', async () => {
    const { symbol } = await json<{ symbol: SymbolRow }>('edges', './shop');
    expect(symbol).toMatchObject({ kind: 'FOLDER', name: 'shop/' });
    expect((await asked('graph', 'shop')).answer).toContain('flowchart');
    expect((await asked('graph', 'shop', '--format', 'svg')).answer).toMatch(/^<svg [\s\S]*<g data-node=/);
  });

  it('finds what lies between two places from either end', async () => {
    const between = (from: string, to: string) => asked('slice', from, '--to', to);
    const [there, back] = [
      await between('shop/checkout.py:7:5', 'shop/checkout.py:9:9'),
      await between('shop/checkout.py:9:9', 'shop/checkout.py:7:5'),
    ];
    expect(there.answer).toContain('shop/checkout.py:7  ');
    expect(there).toEqual(back);
  });

  it('finds symbols', async () => {
    const symbols = await json<SymbolRow[]>('symbols', 'Cart.add');
    expect(symbols.map(({ kind, path, line }) => ({ kind, path, line }))).toEqual(
      expect.arrayContaining([
        { kind: 'METHOD', path: 'shop/cart.py', line: 13 },
        { kind: 'METHOD', path: 'web/cart.ts', line: 6 },
      ]),
    );
    expect((await asked('symbols', 'nothing-is-called-so')).code).toBe(1);
  });

  it('lists the edges of a place, and why one of them is there', async () => {
    const place = 'shop/checkout.py:6:5';
    const { symbol, edges } = await json<{ symbol: SymbolRow; edges: EdgeRow[] }>('edges', place, '--kind', 'CALLS');
    expect(symbol.localName).toBe('checkout');
    const calls = edges.filter(({ direction }) => direction === 'out');
    expect(calls.map(({ other }) => other.localName)).toEqual(expect.arrayContaining(['Cart.add', 'Cart.total']));
    const call = calls.find(({ other }) => other.localName === 'Cart.add');
    const why = await json<EdgeExplanation>('why', call?.id ?? '');
    expect(why.edge.kind).toBe('CALLS');
    expect(why.rule.why).not.toBe('');
    expect(why.evidence[0]?.place).toMatchObject({ path: 'shop/checkout.py', line: 9 });
    expect(why.evidence[0]?.text).toContain('cart.add(item)');
    expect((await asked('why', call?.id ?? '')).answer).toContain('cart.add(item)');
  });

  // The other formats are those of a session, as are the statements it refuses.
  it('writes tables and reads them back', async () => {
    const [{ n } = { n: 0 }] = await json<{ n: number }[]>('query', 'select count(*)::int as n from calls');
    for (const format of ['parquet', 'arrow']) {
      const out = join(shop, 'out', format);
      expect(await json('export', out, '--format', format, '--table', 'calls')).toMatchObject([{ rows: n }]);
      const [read] = await json<unknown[]>('query', 'select count(*)::int as n from data.d', '--dataset', `d=${out}`);
      expect([format, read]).toEqual([format, { n }]);
    }
    rmSync(join(shop, 'out'), { recursive: true });
  });

  it('lists findings, those about variables when they are asked for', async () => {
    const [plain, all] = [await asked('findings'), await asked('findings', '--variables')];
    expect(plain.answer).toMatch(/^shop\/spare\.py:1:5: spare is never called/m);
    expect(plain.answer).not.toContain('x gets a value');
    expect(all.answer).toMatch(/^shop\/spare\.py:2:5: x gets a value here that nothing reads\.$/m);
  });

  it('refuses edges of what is not there', async () => {
    const { code, note } = await asked('edges', 'nobody');
    expect(code).toBe(1);
    expect(note).toContain('code-anatomy symbols');
    expect((await asked('why', 'CALLS:1:2:3')).code).toBe(1);
  });

  it('lists the rules and shows one', async () => {
    const rules = await json<RuleRow[]>('rules');
    expect(rules.filter(({ status }) => status !== 'ok')).toEqual([]);
    const [first] = rules;
    const report = await json<RuleReport>('rules', first?.id ?? '');
    expect(report.row.id).toBe(first?.id);
    expect(report.sql).not.toBe('');
    expect((await asked('rules', 'no-such-rule')).code).toBe(1);
  });

  it.each(Object.entries(exampleQueries))('answers the query of the help: %s', async (_name, sql) => {
    expect((await json<object[]>('query', sql)).length).toBeGreaterThan(0);
  });

  it('answers row objects, ids as strings', async () => {
    const [row] = await json<{ id: string; n: number }[]>(
      'query',
      "select id, 1 as n from cpg_node where kind = 'MODULE' order by path limit 1",
    );
    expect(row).toEqual({ id: expect.stringMatching(/^\d{10,}$/), n: 1 });
  });

  it('refuses a query that writes', async () => {
    const { code, answer, note } = await asked('query', "copy (select 1) to 'x.csv'");
    expect({ code, answer }).toEqual({ code: 1, answer: '' });
    expect(note).toBe('Only statements that read are allowed: SELECT, WITH, DESCRIBE, SHOW, EXPLAIN.\n');
  });

  it.each(['select 1; select 2', 'select nonsense'])('refuses the query %s', async (sql) => {
    const { code, answer, note } = await asked('query', sql);
    expect({ code, answer }).toEqual({ code: 1, answer: '' });
    expect(note).toMatch(/^(?:Write exactly one statement\.$|Binder Error: )/m);
    expect(note).not.toContain('    at ');
  });

  it('stores a graph elsewhere, prints the same summary as JSON, and reads it there', async () => {
    const storage = join(shop, '..', 'elsewhere');
    const summary = await json<BuildSummary>('build', '--storage', storage);
    expect(summary.rules).toMatchObject({ failed: 0, skipped: 0, fellBack: 0 });
    expect(summary.rules.run).toBeGreaterThan(10);
    expect(summary.skipped).toContainEqual({ name: 'unknown_language', count: 1 });
    expect(summary.peakMemoryBytes).toBeGreaterThan(1e6);
    expect(summary.stages.length).toBeGreaterThan(3);
    expect(existsSync(join(storage, 'graph.duckdb'))).toBe(true);
    expect(await json('symbols', 'checkout', '--storage', storage)).not.toEqual([]);
  });

  it('is cancelled by Ctrl-C and keeps the graph from before', async () => {
    const large = join(shop, '..', 'large');
    mkdirSync(large);
    const text = Array.from({ length: 400 }, (_, n) => `def f${n}(a):\n    return f${n + 1}(a) + a.b.c\n\n`).join('');
    for (let n = 0; n < 150; n++) writeFileSync(join(large, `m${n}.py`), text);
    const child = start(['build'], large);
    const end = ended(child);
    await vi.waitUntil(() => existsSync(join(large, '.codeanatomy', `graph.building-${child.pid}.duckdb`)), {
      timeout: 30_000,
    });
    child.kill('SIGINT');
    const { code, note } = await end;
    expect(code).toBe(130);
    expect(note).toContain('Cancelled');
    expect((await ended(start(['symbols', 'f1'], large))).code).toBe(1);
  });
});
