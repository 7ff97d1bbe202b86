import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/create-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { assets, sharedPools, temporaryFolder } from '../tools/built-graph.ts';

// What a person can read about a rule does not depend on where its rows were computed.

describe('The page of a rule', () => {
  let folder: string;
  let engine: Engine;

  beforeAll(async () => {
    folder = temporaryFolder({ 'shop.py': 'def price():\n    return 1\n\nprice()\n' });
    const sqlAstWasm = join(assets.grammars, '../polyglot_sql.wasm');
    engine = createEngine({ progress() {}, status() {}, log() {} }, { ...assets, sqlAstWasm }, sharedPools);
    await engine.open({ folders: [{ name: 'shop', path: folder }], storage: null, settings: {} });
    await engine.build({ scratch: false }, new AbortController().signal);
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['call-sites', 'kernel'],
    ['call-targets', 'native'],
  ])('%s, run in the %s lane, has relation, SQL, plan and lineage', async (id, lane) => {
    const report = await engine.rule(id);
    expect(report.row).toMatchObject({ lane, status: 'ok' });
    expect(report.relation).toMatch(/^(part 1:|from )/);
    expect(report.sql).toMatch(/^INSERT INTO/);
    expect(report.planText).toMatch(/\w/);
    expect(report.lineage.length).toBeGreaterThan(2);
  });

  it('shows rows the rule itself made, also where several rules write its table and rows do not say which', async () => {
    const kinds = async (id: string) => {
      const { row, sample } = await engine.rule(id);
      expect([id, row.output, sample?.isMixed]).toEqual([id, 'graph_edge', false]);
      return sample?.rows.map((each) => each[sample.columns.indexOf('kind')]);
    };
    expect(await kinds('call-edges')).toEqual(['CALLS']);
    expect(new Set(await kinds('containment-edges'))).toEqual(new Set(['CONTAINS']));
  });

  it('match-call has relation, SQL and lineage, and no plan, which would take seconds', async () => {
    const report = await engine.rule('match-call');
    expect(report.row).toMatchObject({ lane: 'kernel', rowsOut: 1 });
    expect(report.sql).toMatch(/^INSERT INTO/);
    expect(report.lineage.length).toBeGreaterThan(2);
    expect(report.plan).toBeNull();
  });
});
