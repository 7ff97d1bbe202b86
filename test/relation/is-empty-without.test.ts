import { expect, it } from 'vitest';
import { integer } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { fixpoint, union } from '../../src/relation/combine.ts';
import { equal } from '../../src/relation/expressions.ts';
import { isEmptyWithout } from '../../src/relation/is-empty-without.ts';
import { count } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import type { Relation } from '../../src/relation/relation.ts';

const table = (name: string) => defineTable('fact', name, 'A table.', { x: integer('A number.') });
const [empty, full] = [table('empty'), table('full')];
const of = (name: typeof empty) => from('a', name).select((t) => ({ x: t.a.x }));
const isEmpty = (relation: Relation) => isEmptyWithout(relation, new Set(['empty']));

it.each<[string, boolean, Relation]>([
  ['a table', true, of(empty)],
  ['another table', false, of(full)],
  [
    'an inner join with it',
    true,
    from('a', full)
      .join('b', empty, (t) => equal(t.a.x, t.b.x))
      .select((t) => ({ x: t.a.x })),
  ],
  [
    'a left join with it',
    false,
    from('a', full)
      .leftJoin('b', empty, (t) => equal(t.a.x, t.b.x))
      .select((t) => ({ x: t.a.x })),
  ],
  [
    'a left join of it',
    true,
    from('a', empty)
      .leftJoin('b', full, (t) => equal(t.a.x, t.b.x))
      .select((t) => ({ x: t.a.x })),
  ],
  [
    'what has a partner in it',
    true,
    from('a', full)
      .whereExists('b', empty, (t) => equal(t.a.x, t.b.x))
      .select((t) => ({ x: t.a.x })),
  ],
  [
    'what has none in it',
    false,
    from('a', full)
      .whereNone('b', empty, (t) => equal(t.a.x, t.b.x))
      .select((t) => ({ x: t.a.x })),
  ],
  ['the union with another', false, union(of(empty), of(full))],
  ['the union with itself', true, union(of(empty), of(empty))],
  [
    'its groups',
    true,
    from('a', empty).groupBy(
      (t) => ({ x: t.a.x }),
      () => ({ n: count() }),
    ),
  ],
  [
    'the number of its rows',
    false,
    from('a', empty).groupBy(
      () => ({}),
      () => ({ n: count() }),
    ),
  ],
  ['a fixpoint from it', true, fixpoint('f', of(empty), (self) => from('a', self).select((t) => ({ x: t.a.x })))],
  ['a fixpoint whose step brings others in', false, fixpoint('f', of(empty), () => of(full))],
])('Without rows in the table: %s, %s', (_, expected, relation) => {
  expect(isEmpty(relation)).toBe(expected);
});
