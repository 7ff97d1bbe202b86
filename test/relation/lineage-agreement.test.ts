import { beforeAll, describe, expect, it } from 'vitest';
import { relationSql } from '../../src/compile/relation-sql.ts';
import { SqlAst } from '../../src/compile/sql-ast.ts';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { kernelStep } from '../../src/execute/kernel-lane.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { must } from '../../src/model/must.ts';
import { allTables } from '../../src/model/tables/all-tables.ts';
import { needsKernel } from '../../src/relation/kernel-relation.ts';
import { lineage } from '../../src/relation/lineage.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { assets } from '../tools/built-graph.ts';

// Part 12: what a column is computed from, said by the relation, is what an independent reader of the statement says.

interface Traced {
  readonly downstream: readonly Traced[];
  readonly name: string;
  readonly source_name: string;
  readonly source_kind: string;
}

/** Stored columns at the ends of a trace, and whether it ended before one, e.g. at the name of a recursive query. */
function endsOf(node: Traced, found: { columns: Set<string>; stopped: boolean }): typeof found {
  if (node.downstream.length === 0 && node.source_kind !== 'root') {
    const column = must(node.name.split('.').at(-1)).replaceAll('"', '');
    if (column in (allTables.get(node.source_name)?.columns ?? {})) found.columns.add(`${node.source_name}.${column}`);
    else found.stopped = true;
  }
  for (const next of node.downstream) endsOf(next, found);
  return found;
}

/** A rule of patterns is a union of them. Each is read alone, as the library takes the square of the length of a statement. */
function patternsOf(relation: Relation): readonly Relation[] {
  const inner = relation.kind === 'project' ? relation.source : relation;
  return inner.kind === 'union' ? inner.sources : [relation];
}

// The library takes its time with long statements.
describe('The lineage of every rule agrees with that of its statement', { timeout: 240_000 }, () => {
  let ast: SqlAst;
  let equal = 0;
  let columns = 0;
  beforeAll(async () => {
    ast = await SqlAst.load(assets.sqlAstWasm);
  });

  // A kernel over whole tables has no statement.
  const rules = orderedRules(loadGrammarCatalog(assets.grammars));
  const stated = rules.filter(({ relation }) => kernelStep(relation) === null && !needsKernel(relation));

  /** Statements without their numbers: what is computed from what does not depend on them, and languages share patterns. */
  const seen = new Set<string>();

  const agrees = (relation: Relation, packKeys: boolean): void => {
    const sql = relationSql(relation, { packKeys });
    const shape = sql.replace(/\b\d+\b/g, '0');
    if (seen.has(shape)) return;
    seen.add(shape);
    for (const [column, origins] of Object.entries(lineage(relation))) {
      const { lineage: traced, error } = ast.library.lineage(column, sql, 'duckdb');
      expect(error ?? null).toBeNull();
      const ends = endsOf(must(traced) as Traced, { columns: new Set(), stopped: false });
      const said = new Set(origins.map((origin) => `${origin.table}.${origin.column}`));
      const isEqual = said.size === ends.columns.size && [...said].every((each) => ends.columns.has(each));
      columns++;
      if (isEqual) equal++;
      else {
        // The library does not follow a recursive query into itself; what it finds must be among ours.
        expect(ends.stopped, `${column}: ${[...said]} and ${[...ends.columns]}`).toBe(true);
        expect([...ends.columns].filter((each) => !said.has(each))).toEqual([]);
      }
    }
  };

  it.each(stated.map((rule) => [rule.id, rule] as const))('%s', (_, { relation, keep, stage }) => {
    for (const part of stage === 'match' ? patternsOf(relation) : [relation]) agrees(part, keep === 'table');
  });

  it('to the column, but for a few of recursive rules', () => {
    expect(equal / columns).toBeGreaterThan(0.9);
  });
});
