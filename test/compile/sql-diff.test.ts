import { beforeAll, describe, expect, it } from 'vitest';
import { SqlAst } from '../../src/compile/sql-ast.ts';
import { sqlDiff } from '../../src/compile/sql-diff.ts';
import { assets } from '../tools/built-graph.ts';

describe('The difference of two statements', () => {
  let ast: SqlAst;
  beforeAll(async () => {
    ast = await SqlAst.load(assets.sqlAstWasm);
  });

  it.each([
    ['is none in spelling', 'INSERT INTO "t"\nSELECT "a" FROM b', 'insert into  "t" select "a"\nfrom b', [], false],
    [
      'is not breaking for a column behind the others',
      'INSERT INTO t SELECT a FROM b',
      'INSERT INTO t SELECT a, c FROM b',
      ['insert c'],
      false,
    ],
    ['is breaking for a column before the others', 'SELECT a FROM b', 'SELECT c, a FROM b', ['insert c'], true],
    [
      'is breaking for another value',
      'SELECT a FROM b',
      'SELECT a + 1 AS c FROM b',
      ['insert a + 1 AS c', 'move a'],
      true,
    ],
    ['is breaking for a condition', 'SELECT a FROM b', 'SELECT a FROM b WHERE x = 1', ['insert x = 1'], true],
    [
      'is breaking for another condition',
      "SELECT a FROM b WHERE x = 'v'",
      "SELECT a FROM b WHERE x = 'w'",
      ["remove 'v'", "insert 'w'"],
      true,
    ],
    [
      'is breaking for one more part of a union',
      'SELECT a FROM b',
      'SELECT a FROM b UNION ALL SELECT a FROM c',
      null,
      true,
    ],
  ])('%s', (_, before, after, edits, breaking) => {
    const difference = sqlDiff(ast, before, after);
    expect(difference?.breaking).toBe(breaking);
    const said = difference?.edits.map(({ edit, before, after }) => `${edit} ${after ?? before}`);
    if (edits) expect(said).toEqual(edits);
    else expect(said?.length).toBeGreaterThan(0);
  });

  it('is unknown for what cannot be read', () => {
    expect(sqlDiff(ast, 'SELECT a FROM b', 'SELECT FROM WHERE (')).toBeNull();
  });
});
