import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { needsKernel } from '../../src/relation/kernel-relation.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { graphTexts } from '../tools/table-texts.ts';

// What happens when rules may not or must not run in the database.

const folders = [{ name: 'fixture', path: join(import.meta.dirname, '../vscode/fixture') }];

describe('A build outside the database', () => {
  const open: BuiltGraph[] = [];
  const build = async (...args: Parameters<typeof BuiltGraph.ofFolders>): Promise<BuiltGraph> => {
    const graph = await BuiltGraph.ofFolders(...args);
    open.push(graph);
    return graph;
  };
  afterEach(() => {
    for (const graph of open.splice(0)) graph.close();
  });

  it('gives the same graph, and says of every rule that it fell back', async () => {
    const native = await build(folders, { strict: true });
    const forced = await build(folders, { lane: 'fallback' });
    const { executions, fallbacks, gateErrors } = forced.run.collectors;
    expect(
      executions.filter(({ status }) => status !== 'fell_back').map(({ rule, message }) => [rule.id, message]),
    ).toEqual([]);
    expect(executions.every(({ lane }) => lane === 'fallback')).toBe(true);
    expect(fallbacks.map(({ rule, reason }) => [rule, reason])).toEqual(
      executions.map(({ rule }) => [rule.id, 'forced']),
    );
    expect(gateErrors).toEqual([]);
    expect(await graphTexts(forced.session)).toEqual(await graphTexts(native.session));
  });

  it('fails each rule that is ready when falling back is denied, records why, and skips the others', async () => {
    const denied = await build(folders, { lane: 'fallback', fallback: 'deny' });
    const { executions, fallbacks } = denied.run.collectors;
    const failed = executions.filter(({ status }) => status === 'failed');
    const skipped = executions.filter(({ status }) => status === 'skipped');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length + skipped.length).toBe(executions.length);
    expect(fallbacks.map(({ rule }) => rule)).toEqual(failed.map(({ rule }) => rule.id));
    for (const { rule, message, sql } of failed) {
      expect(message).toContain(`Rule ${rule.id} (${rule.output.name}) would fall back: forced`);
      if (needsKernel(rule.relation)) continue;
      expect(sql).toMatch(/^(INSERT INTO|CREATE VIEW)/);
      expect(message).toContain(`SQL: ${sql}`);
    }
    for (const { message } of skipped) expect(message).toMatch(/^It needs .+, which failed\.$/);
  });
});
