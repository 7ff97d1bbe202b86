import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countDuplicatesSql } from '../../src/compile/gate-statements.ts';
import { relationSql } from '../../src/compile/relation-sql.ts';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { fallbackRows } from '../../src/execute/fallback-lane.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { must } from '../../src/model/must.ts';
import { needsKernel } from '../../src/relation/kernel-relation.ts';
import { tableRelation } from '../../src/relation/tables.ts';
import type { Row } from '../../src/session/session.ts';
import { assets, BuiltGraph, type SourceFiles } from '../tools/built-graph.ts';
import { caseFiles } from '../tools/case-files.ts';

// Every rule gives the same rows in the database and outside it, over the fixture and the sources of all case pages.
// What workers compute is compared with what the fallback lane does in `test/parity/`.

const test = join(import.meta.dirname, '..');

describe('The lanes of every rule', () => {
  let graph: BuiltGraph;
  /** The graph is complete: each table is read once, not for every rule that reads it. */
  const tables: Parameters<typeof fallbackRows>[3] = new Map();

  beforeAll(async () => {
    graph = await BuiltGraph.ofFiles(
      { ...fixture(), ...caseFiles() },
      {
        lane: 'native',
        matches: 'all',
        layers: 'all',
      },
    );
  });
  afterAll(() => graph?.close());

  it('the database runs every rule, and every row keeps the contract of its table', () => {
    const { executions, fallbacks, gateErrors } = graph.run.collectors;
    expect(executions.filter(({ status }) => status !== 'ok').map(({ rule, message }) => [rule.id, message])).toEqual(
      [],
    );
    expect(fallbacks).toEqual([]);
    expect(gateErrors).toEqual([]);
  });

  it('every key is unique', async () => {
    const tables = new Map(graph.run.rules.map(({ output }) => [output.name, output]));
    for (const table of tables.values()) {
      if (table.key.length === 0) continue;
      expect([table.name, await graph.rows(countDuplicatesSql(table))]).toEqual([table.name, [{ n: 0n }]]);
    }
  });

  it.each(orderedRules(loadGrammarCatalog(assets.grammars)).map(({ id }) => [id]))('%s', async (id) => {
    const { relation, output } = must(graph.run.rules.find((rule) => rule.id === id));
    // Where a rule alone writes its table, its rows are those that the database gave as the build went; none was refused.
    const writers = graph.run.rules.filter((rule) => rule.output.name === output.name);
    const isStored = writers.length === 1 || needsKernel(relation);
    const native = await graph.rows(relationSql(isStored ? tableRelation(output) : relation));
    const fallback = await fallbackRows(relation, graph.session, {}, tables);
    const columns = Object.keys(relation.schema);
    expect(counted(fallback, columns)).toEqual(counted(native, columns));
  });
});

function fixture(): SourceFiles {
  const folder = join(test, 'vscode/fixture');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file)]),
  );
}

/** Rows that are the same with their number, in order. */
function counted(rows: readonly Row[], columns: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = JSON.stringify(columns.map((column) => plain(row[column])));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => `${count} ${text}`).sort();
}

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
