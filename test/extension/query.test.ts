import { describe, expect, it } from 'vitest';
import { exampleQueries } from '../../extension/query/example-queries.ts';
import { queryCompletions } from '../../extension/query/query-completions.ts';
import { resultPairs } from '../../extension/query/result-pairs.ts';
import { rowTarget } from '../../extension/query/row-target.ts';

const labels = (before: string, after = '') => queryCompletions(before, before + after).map(({ label }) => label);
const columns = (...names: readonly string[]) =>
  names.map((name) => ({ name, type: /id$|^source|^target/.test(name) ? 'BIGINT' : 'VARCHAR' }));

describe('completion', () => {
  it('gives the columns of the table an alias stands for', () => {
    expect(labels('select s.', ' from symbols s')).toContain('qualified_name');
    expect(labels('select e.', ' from cpg_edge as e join symbols s on s.id = e.target')).toContain('certainty');
    expect(labels('select s.', ' from symbols s')).not.toContain('certainty');
  });
  it('gives tables where one is expected, and only those', () => {
    expect(labels('select 1 from ')).toContain('calls');
    expect(labels('select 1 from calls c join sup')).toContain('supertypes');
    expect(labels('select 1 from ')).not.toContain('select');
  });
  it('gives the values of columns with a closed list, inside quotes', () => {
    expect(labels("select 1 from cpg_edge where kind = '")).toContain('CALLS');
    expect(labels("select 1 from calls where certainty in ('exact', '")).toContain('heuristic');
    expect(labels("select 1 from symbols where name = '")).toEqual([]);
  });
  it('quotes columns that are words of the language', () => {
    const column = queryCompletions('select s.', 'select s. from symbols s').find(({ label }) => label === 'column');
    expect(column?.insert).toBe('"column"');
  });
  it('says nothing of tables that only a comment names', () => {
    expect(labels('-- from files f\nselect f.', '')).toEqual([]);
  });
});

describe('a row', () => {
  it('leads to its path and line, with the shortest prefix first', () => {
    expect(rowTarget({ columns: columns('callee_path', 'callee_line', 'path', 'line') }, ['b', 2, 'a', 1])).toEqual({
      place: { path: 'a', line: 1, column: 1 },
    });
    expect(rowTarget({ columns: columns('caller_path', 'caller_line') }, ['a', 7])).toEqual({
      place: { path: 'a', line: 7, column: 1 },
    });
  });
  it('leads to a node by its id, else nowhere', () => {
    expect(rowTarget({ columns: columns('id') }, ['2016062661942312970'])).toEqual({ node: '2016062661942312970' });
    expect(rowTarget({ columns: columns('name') }, ['x'])).toBeNull();
    expect(rowTarget({ columns: columns('path', 'line') }, [null, null])).toBeNull();
    expect(rowTarget({ columns: columns('path', 'line') }, ['a', -3])).toBeNull();
  });
});

describe('pairs of a result', () => {
  const result = (names: readonly string[], ...rows: readonly (readonly unknown[])[]) => ({
    columns: columns(...names),
    rows,
    truncated: false,
  });
  it('come from columns with both ends; rows without an end are left out', () => {
    expect(resultPairs(result(['source', 'target', 'kind'], ['1', '2', 'IMPORTS'], ['1', null, 'IMPORTS']))).toEqual([
      { source: '1', target: '2', kind: 'IMPORTS', certainty: null },
    ]);
    expect(resultPairs(result(['caller_id', 'callee_id'], [1, 2]))).toMatchObject([{ kind: 'CALLS' }]);
  });
  it('are not there without such columns', () => {
    expect(resultPairs(result(['id', 'name'], ['1', 'x']))).toBeNull();
  });
});

it('every example has a title of its own and teaches something', () => {
  expect(new Set(exampleQueries.map(({ title }) => title)).size).toBe(exampleQueries.length);
  expect(exampleQueries.every(({ teaches, sql }) => teaches.length > 10 && /limit \d+$/.test(sql))).toBe(true);
});
