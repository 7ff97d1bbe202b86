import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, parseFold, scopeParameters } from '../../src/graph/fold-id.ts';
import { foldTree } from '../../src/graph/fold-tree.ts';

const item = (path: string, container = -1, count = 1) => ({ path, groups: groupsOf(path, container), count });

describe('foldTree', () => {
  it('splits the largest fold first, as long as its parts fit', () => {
    const items = [item('a/x.y', 1), item('a/x.y', 2), item('a/z.y'), item('a/z.y'), item('a/z.y'), item('b/q.y')];
    const names = (most: number) => foldTree(items, most).map(({ group, count }) => `${group} ${count}`);
    expect(names(2)).toEqual(['a/ 5', 'null 1']);
    expect(names(3)).toEqual(['a/x.y 2', 'a/z.y 3', 'null 1']);
    expect(names(5)).toEqual(['a/x.y 2', 'null 1', 'null 1', 'null 1', 'null 1']);
    expect(names(6)).toEqual(['null 1', 'null 1', 'null 1', 'null 1', 'null 1', 'null 1']);
  });

  it('opens what it is asked to open and nothing else changes', () => {
    const items = Array.from({ length: 30 }, (_, at) => item(`f${at % 3}/file${at % 6}.y`));
    const before = foldTree(items, 3).map(({ group }) => group);
    expect(before).toEqual(['f0/', 'f1/', 'f2/']);
    expect(foldTree(items, 3, new Set(['f1/'])).map(({ group }) => group)).toEqual([
      'f0/',
      'f1/file1.y',
      'f1/file4.y',
      'f2/',
    ]);
  });

  it('keeps closed what is to stay closed, until it is opened', () => {
    const items = [...['x', 'y', 'z'].map((name) => ({ groups: ['@', `@${name}`], count: 1 })), item('a.y')];
    const names = (open: readonly string[]) =>
      foldTree(items, 50, new Set(open), new Set(['@'])).map(({ group, count }) => `${group} ${count}`);
    expect(names([])).toEqual(['@ 3', 'null 1']);
    expect(names(['@'])).toEqual(['null 1', 'null 1', 'null 1', 'null 1']);
  });

  it('puts every item into exactly one fold, and says how many', () => {
    const paths = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }), { maxLength: 60 });
    fc.assert(
      fc.property(paths, fc.integer({ min: 1, max: 40 }), (parts, most) => {
        const items = parts.map((each, at) => ({ ...item(each.join('/'), at % 3), at }));
        const folds = foldTree(items, most);
        expect(folds.flatMap((fold) => fold.items.map(({ at }) => at)).sort((a, b) => a - b)).toEqual(
          items.map(({ at }) => at),
        );
        for (const { group, items, count } of folds) {
          expect(count).toBe(items.length);
          for (const each of items) expect(group === null || each.groups.includes(group)).toBe(true);
        }
        const top = new Set(items.map(({ groups }) => groups[0])).size;
        expect(folds.length).toBeLessThanOrEqual(Math.max(most, top));
        expect(foldTree(items, most)).toEqual(folds);
      }),
    );
  });
});

describe('folds of neighbours', () => {
  it('are named by what they hold', () => {
    expect(groupsOf('a/b/c.y', 7)).toEqual(['a/', 'a/b/', 'a/b/c.y', 'a/b/c.y#7']);
    expect(scopeParameters('a/b/c.y#7')).toEqual({ within: 'a/b/c.y', around: 7, outside: '' });
    expect(scopeParameters('@os')).toEqual({ within: '', around: -2, outside: 'os' });
    expect(parseFold('fold:12:CALLS:in:a/b:c/')).toEqual({
      node: '12',
      kind: 'CALLS',
      direction: 'in',
      scope: 'a/b:c/',
    });
    expect(parseFold('group:a/')).toBeNull();
  });
});
