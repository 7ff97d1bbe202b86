import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { needsKernel } from '../../src/relation/kernel-relation.ts';
import { rules as listed } from '../../src/rules/index.ts';
import { fakeTerminal } from '../cli/fake-terminal.ts';
import { assets, sharedPools, writeFiles } from '../tools/built-graph.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';
import { inRows } from '../tools/in-rows.ts';

// Part 13: a build can be written down and replayed. Part 12: its lineage as OpenLineage events.

const sources = {
  'shop/cart.py': 'class Cart:\n    def add(self, item): pass\n',
  'shop/main.py': 'from shop.cart import Cart\nCart().add(1)\n',
  'web/a.ts': 'export function f() { return g(); }\nfunction g() {}\n',
};

const kernelOnly = new Set(listed.filter(({ relation }) => needsKernel(relation)).map(({ id }) => id));

describe('A run bundle', () => {
  const fixture = new EngineFixture();
  let folder = '';
  let storage = '';
  const command = async (...args: readonly string[]) => {
    const terminal = fakeTerminal({ workingFolder: folder });
    const code = await run(
      args,
      {
        terminal,
        createEngine: (host) => createEngine(host, assets, sharedPools),
        arrange: async (graph) => inRows(graph),
      },
      '1.2.3',
    );
    return { code, answer: terminal.answers(), note: terminal.notes() };
  };
  const at = (name: string) => join(storage, name);
  const read = (bundle: string, file: string) => JSON.parse(readFileSync(join(at(bundle), file), 'utf8'));

  beforeAll(async () => {
    folder = fixture.folder(sources);
    storage = fixture.folder();
    for (const bundle of ['one', 'two'])
      expect(await command('build', '--scratch', '--storage', at('graph'), '--bundle', at(bundle))).toMatchObject({
        code: 0,
      });
  });
  afterAll(() => fixture.close());

  it('has every part, and each says something', () => {
    const files = readdirSync(at('one')).sort();
    expect(files).toEqual(
      [
        'config.json',
        'contracts.json',
        'datasets.json',
        'errors.json',
        'events.json',
        'explains.json',
        'fallbacks.json',
        'hashes.json',
        'lineage.json',
        'manifest.json',
        'open-lineage.json',
        'params.json',
        'relations.json',
        'repro.json',
        'rules.json',
        'scan-telemetry.json',
        'schemas.json',
      ].sort(),
    );
    const isEmpty = (file: string) => ['[]', '{}'].includes(JSON.stringify(read('one', file)));
    // Nothing went wrong and no plans were kept.
    expect(files.filter(isEmpty)).toEqual(['errors.json', 'explains.json', 'fallbacks.json']);
    expect(read('one', 'repro.json')).toMatchObject({ engine_version: '0.0.0-test', commits: [{ commit: null }] });
    expect(read('one', 'repro.json').grammars.length).toBeGreaterThan(3);
    expect(read('one', 'datasets.json').map(({ path }: { path: string }) => path)).toEqual(Object.keys(sources));
    const relations = read('one', 'relations.json');
    for (const { stage, relation } of read('one', 'rules.json'))
      if (stage !== 'match') expect(relations[relation]).toHaveProperty('kind');
    const named = Object.values(relations).flatMap((each) => (each as { inputs: readonly string[] }).inputs);
    expect(named.filter((hash) => !(hash in relations))).toEqual([]);
    expect(statSync(join(at('one'), 'relations.json')).size).toBeLessThan(2e7); // Each part once, not wherever it is used.
    expect(read('one', 'schemas.json').cpg_edge.certainty).toBe('VARCHAR');
    const { tables, rules } = read('one', 'manifest.json');
    const every = [...tables, ...rules];
    expect(every.length).toBeGreaterThan(100);
    expect(tables.every((table: object) => Object.values(table).every((value) => value !== undefined))).toBe(true);
    expect(
      rules
        .filter((rule: { plan_hash: string | null }) => rule.plan_hash === null)
        .every(({ rule }: { rule: string }) => rule.startsWith('match-') || kernelOnly.has(rule)),
    ).toBe(true);
  });

  it('of a second run differs only in what is declared volatile', () => {
    for (const file of readdirSync(at('one')))
      expect(withoutVolatile(read('two', file)), file).toEqual(withoutVolatile(read('one', file)));
    expect(read('two', 'manifest.json').volatile.built_at).not.toBe(read('one', 'manifest.json').volatile.built_at);
  });

  it('is replayed with the same digests, also from another place', async () => {
    const { code, answer } = await command('replay', at('one'));
    expect(answer).toMatch(/all \d+ tables have the same rows/);
    expect(code).toBe(0);
    const moved = fixture.folder(sources);
    expect(await command('replay', at('one'), '--folder', moved)).toMatchObject({ code: 0 });
  });

  it('is not replayed over other sources without saying which tables differ', async () => {
    const moved = fixture.folder(sources);
    writeFiles(moved, { 'web/a.ts': 'export function f() {}\n' });
    const { code, answer } = await command('replay', at('one'), '--folder', moved, '--json');
    expect(code).toBe(1);
    const { differences } = JSON.parse(answer);
    const tables = differences.map(({ table }: { table: string }) => table);
    expect(tables).toEqual(expect.arrayContaining(['call_site', 'graph_edge', 'file']));
    expect(tables).not.toContain('syntax_kind');
  });

  it('is refused when it is none, or when the folder holds other files', async () => {
    expect(await command('replay', folder)).toMatchObject({
      code: 2,
      note: expect.stringContaining('is not a bundle'),
    });
    writeFileSync(join(at('two'), 'mine.txt'), '');
    const { code, note } = await command('build', '--storage', at('unbuilt'), '--bundle', at('two'));
    expect(code).toBe(1);
    expect(note).toContain('holds other files (mine.txt)');
    expect(note).not.toContain('should not happen');
    expect(existsSync(at('unbuilt')), 'nothing was built in vain').toBe(false);
  });

  it('of a graph with more layers can be asked for later, without naming them', async () => {
    const graph = ['--storage', at('layers')];
    expect(await command('build', '--layers', 'all', ...graph)).toMatchObject({ code: 0 });
    const { code, answer, note } = await command('rules', '--open-lineage', ...graph);
    expect({ code, note }).toEqual({ code: 0, note: '' });
    expect(answer).toContain('value-layer');
  });

  it('is written as OpenLineage events on request', async () => {
    const { answer } = await command('rules', '--open-lineage', '--storage', at('graph'));
    const events = answer
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const rules = read('one', 'rules.json');
    expect(events.map(({ job }) => job.name)).toEqual(rules.map(({ id }: { id: string }) => id));
    for (const { eventType, eventTime, run, schemaURL, producer } of events) {
      expect(eventType).toBe('COMPLETE');
      expect(Number.isNaN(Date.parse(eventTime))).toBe(false);
      expect(run.runId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect([schemaURL, producer].every((text) => typeof text === 'string')).toBe(true);
    }
    const calls = events.find(({ job }) => job.name === 'call-edges');
    expect(calls.inputs.map(({ name }: { name: string }) => name)).toContain('call_target');
    expect(calls.outputs[0].facets.columnLineage.fields.target_node.inputFields).toContainEqual({
      namespace: 'code-anatomy',
      name: 'call_target',
      field: 'target_node',
    });
  });
});

function withoutVolatile(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVolatile);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'volatile')
      .map(([key, item]) => [key, withoutVolatile(item)]),
  );
}
