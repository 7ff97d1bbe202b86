import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tools/built-graph.ts';
import { buildVariant, type Outcome } from './build-variant.ts';
import { differingTables, type KnownDifference, parityFaults } from './compare-outcomes.ts';
import known from './known-differences.json';
import { smallSources } from './parity-corpora.ts';
import { base, variants } from './variants.ts';
import { warmOutcome } from './warm-outcome.ts';

// Part 14: however a graph is built, it is the same: schema and digest of every table and view.

describe('The same graph comes out', { timeout: 300_000 }, () => {
  // A part, for every rule is run in both lanes over all of them elsewhere; `npm run parity` takes them all and a real corpus.
  const sources = smallSources(3);
  let folder = '';
  let expected: Outcome = {};
  beforeAll(async () => {
    folder = temporaryFolder(sources);
    expected = await buildVariant(folder, base);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('for nodes, edges, properties and every relation, of at least two languages', () => {
    for (const table of ['cpg_node', 'cpg_edge', 'cpg_property', 'call_target', 'match_call', 'syntax_node'])
      expect(expected[table], table).toMatch(/^[1-9]\d* rows [0-9a-f]{64} \{/);
    expect(Object.keys(sources).filter((path) => path.endsWith('.py')).length).toBeGreaterThan(20);
    expect(Object.keys(sources).filter((path) => path.endsWith('.ts')).length).toBeGreaterThan(20);
  });

  it.each(variants.map((variant) => [variant.name, variant] as const))('%s', async (name, variant) => {
    const differing = differingTables(expected, await buildVariant(folder, variant));
    expect(parityFaults(name, differing, known)).toEqual([]);
  });

  it('cold and warm', async () => {
    const { cold, warm } = await warmOutcome(sources);
    expect(parityFaults('warm', differingTables(cold, warm), known)).toEqual([]);
  });
});

describe('Known differences', () => {
  const said: readonly KnownDifference[] = [{ variant: 'v', table: 'one', why: 'w' }];

  it('are expected, an unknown one and one that is gone are faults', () => {
    expect(parityFaults('v', ['one'], said)).toEqual([]);
    expect(parityFaults('v', ['one', 'two'], said)).toEqual(['v: two differs from the default build.']);
    expect(parityFaults('v', [], said)[0]).toContain('take it out of known-differences.json');
    expect(parityFaults('other', ['one'], said)).toHaveLength(1);
  });

  it('are of variants there are, with a reason', () => {
    const names = ['warm', ...variants.map(({ name }) => name)];
    for (const { variant, why } of known as readonly KnownDifference[]) {
      expect(names).toContain(variant);
      expect(why).toMatch(/\.$/);
    }
  });
});
