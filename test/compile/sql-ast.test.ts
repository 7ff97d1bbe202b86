import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { piecesSql, relationPieces, relationSql } from '../../src/compile/relation-sql.ts';
import { type SchemaMap, SqlAst } from '../../src/compile/sql-ast.ts';
import { statementFaults } from '../../src/compile/statement-faults.ts';
import { integer, text } from '../../src/model/column.ts';
import { needsKernel } from '../../src/relation/kernel-relation.ts';
import { rules } from '../../src/rules/index.ts';
import type { Session } from '../../src/session/session.ts';
import { assets } from '../tools/built-graph.ts';
import { sessionWithTables, tableNames } from '../tools/session-with-tables.ts';

describe('The syntax tree of a statement', () => {
  let ast: SqlAst;
  let session: Session;
  let schema: SchemaMap;
  beforeAll(async () => {
    ast = await SqlAst.load(assets.sqlAstWasm);
    session = await sessionWithTables();
    schema = await session.introspect.schemaMap(tableNames);
  });
  afterAll(() => session?.close());

  it.each(rules.filter(({ relation }) => !needsKernel(relation)).map((rule) => [rule.id, rule] as const))(
    'of %s is resolved and can be run',
    async (_, rule) => {
      const pieces = relationPieces(rule.relation, { packKeys: rule.keep === 'table' });
      expect(statementFaults(ast, pieces, schema)).toEqual([]);
      const canonical = ast.canonical(piecesSql(pieces));
      await session.explain(canonical);
      expect(ast.canonical(canonical)).toBe(canonical);
    },
  );

  it('names what is not in the schema', () => {
    expect(ast.faults('SELECT "file"."nothing" FROM "file"', schema).join()).toMatch(/nothing/);
    expect(ast.faults('SELECT 1 FROM "no_table"', schema).join()).toMatch(/no_table/);
  });

  it('names what a part of it does not have, and what is read of a part that it does not give', () => {
    const parts = [{ name: '_part1', sql: 'SELECT "path" FROM "file"', schema: { path: text('Path.') } }];
    const faults = (rest: string, sql = parts[0]?.sql ?? '') =>
      statementFaults(ast, { parts: parts.map((part) => ({ ...part, sql })), rest }, schema).join();
    expect(faults('SELECT "path" FROM "_part1"')).toBe('');
    expect(faults('SELECT "lines" FROM "_part1"')).toMatch(/lines/);
    expect(faults('SELECT "path" FROM "_part1"', 'SELECT "nothing" AS "path" FROM "file"')).toMatch(/nothing/);
  });

  it.each([
    ['without rows', []],
    ['with rows', [[1, 'a']]],
  ] as const)('keeps columns that are called like words of the language, %s', async (_, rows) => {
    const columns = { default: integer('A word.'), order: text('Another.') };
    const canonical = ast.canonical(relationSql({ kind: 'values', rows, schema: columns }));
    expect(await session.rows(canonical)).toEqual(rows.map(([first, second]) => ({ default: first, order: second })));
  });

  it('has one fingerprint for every spelling, and another for another statement', () => {
    const first = ast.fingerprint('SELECT a.path FROM file AS a WHERE a.lines > 1');
    expect(ast.fingerprint('select a.path\n  from file as a -- files\n where a.lines > 1')).toBe(first);
    expect(ast.fingerprint('SELECT a.path FROM file AS a WHERE a.lines > 2')).not.toBe(first);
  });

  it('refuses what is not one statement', () => {
    expect(() => ast.canonical('SELECT FROM WHERE')).toThrow('The statement cannot be read as a syntax tree');
    expect(() => ast.canonical('SELECT 1; SELECT 2')).toThrow('it is not one statement');
  });
});
