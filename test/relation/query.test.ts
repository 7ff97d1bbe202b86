import { describe, expect, test } from 'vitest';
import { align } from '../../src/relation/align.ts';
import { distinct, field, fixpoint, union, values } from '../../src/relation/combine.ts';
import { add, both, call, choose, equal, less, listOf, literal, textLength } from '../../src/relation/expressions.ts';
import { argMin, ascending, collect, count, max, sum, when } from '../../src/relation/measures.ts';
import { asRelation, from } from '../../src/relation/query.ts';
import type { Rel, Relation, Schema } from '../../src/relation/relation.ts';
import { tablesRead } from '../../src/relation/tables-read.ts';
import { binding, callSite } from './fixture.ts';

const schemaText = (relation: { readonly schema: Schema }): string =>
  Object.entries(relation.schema)
    .map(([name, { type, nullable }]) => `${name}: ${JSON.stringify(type)}${nullable ? '?' : ''}`)
    .join(', ');

const joinOf = (relation: Relation): Extract<Relation, { kind: 'join' }> => {
  if (relation.kind !== 'project' || relation.source.kind !== 'join') throw new Error('A projection of a join.');
  return relation.source;
};

describe('schemas', () => {
  test('a left join makes the columns of the partner nullable', () => {
    const rows = from('site', callSite)
      .leftJoin('binding', binding, (t) => equal(t.site.scope, t.binding.scope))
      .select((t) => ({ node: t.site.node, target: t.binding.target, callee: t.site.callee }));
    expect(schemaText(rows)).toMatchInlineSnapshot(`"node: "integer", target: "bigint"?, callee: "text"?"`);
  });

  test('aggregates without keys may be null, except counts and lists', () => {
    const rows = from('site', callSite).groupBy(
      () => ({}),
      (t) => ({ rows: count(), last: max(t.site.node), all: collect(t.site.node, ascending(t.site.node)) }),
    );
    expect(schemaText(rows)).toMatchInlineSnapshot(`"rows: "integer", last: "integer"?, all: {"list":"integer"}"`);
  });

  test('aggregates over some rows of a group may be null', () => {
    const rows = from('site', callSite).groupBy(
      (t) => ({ file: t.site.file }),
      (t) => ({
        sum: sum(t.site.node),
        some: when(less(t.site.node, literal(3)), max(t.site.node)),
        first: argMin(t.site.node, t.site.callee),
      }),
    );
    expect(schemaText(rows)).toMatchInlineSnapshot(
      `"file: "integer", sum: "bigint", some: "integer"?, first: "integer"?"`,
    );
  });

  test('the item of an unnested list may be null, its position only when empty lists stay', () => {
    const items = (keepEmpty: boolean) =>
      from('site', callSite)
        .unnest('part', (t) => listOf(t.site.node, t.site.scope), { keepEmpty })
        .select((t) => ({ item: t.part.item, position: t.part.position }));
    expect(schemaText(items(false))).toMatchInlineSnapshot(`"item: "integer"?, position: "integer""`);
    expect(schemaText(items(true))).toMatchInlineSnapshot(`"item: "integer"?, position: "integer"?"`);
  });

  test('a column of a union or a fixpoint may be null when it may be in one part', () => {
    const sure = values({ n: field('integer') }, [[1]]);
    const unsure: Rel<{ n: ReturnType<typeof field<'integer'>> }> = values({ n: field('integer', true) }, [[null]]);
    expect(schemaText(union(sure, unsure))).toMatchInlineSnapshot(`"n: "integer"?"`);
    const reached = fixpoint('reached', sure, (self) =>
      from('r', self)
        .join('u', unsure, (t) => equal(t.r.n, t.u.n))
        .select((t) => ({ n: t.u.n })),
    );
    expect(schemaText(reached)).toMatchInlineSnapshot(`"n: "integer"?"`);
  });

  test('an align has both sides and the match', () => {
    const spans = values({ start: field('integer'), end: field('integer') }, [[1, 2]]);
    const side = { rows: spans, by: [], start: 'start', end: 'end' } as const;
    expect(schemaText(align('exact', side, side, { keepUnmatched: true }))).toMatchInlineSnapshot(
      `"left.start: "integer", left.end: "integer", right.start: "integer"?, right.end: "integer"?, match_kind: "text", match_score: "double"?, candidate_count: "integer""`,
    );
  });
});

describe('join conditions', () => {
  const query = () => from('site', callSite);

  test('equalities of one side each are keys, whatever their order; the rest is a condition', () => {
    const { keys, condition } = joinOf(
      query()
        .join('b', binding, (t) => [
          equal(t.site.file, t.b.file),
          equal(t.b.scope, add(t.site.scope, literal(1))),
          less(t.site.node, t.b.scope),
          equal(t.site.node, literal(3)),
        ])
        .select((t) => ({ file: t.b.file })),
    );
    expect(keys.map(({ left, right }) => [left.kind, right.kind])).toEqual([
      ['column', 'column'],
      ['call', 'column'],
    ]);
    expect(condition).toMatchObject({ function: 'and', args: [{ function: 'less' }, { function: 'equal' }] });
  });

  test('a conjunction is taken apart; an equality that mixes the sides stays a condition', () => {
    const relation = joinOf(
      query()
        .join('b', binding, (t) => both(equal(t.site.file, t.b.file), equal(add(t.site.scope, t.b.scope), t.b.scope)))
        .select((t) => ({ file: t.b.file })),
    );
    expect(relation.keys).toHaveLength(1);
    expect(relation.condition).toMatchObject({ function: 'equal' });
  });
});

describe('sentences', () => {
  const sites = from('site', callSite);

  test('a missing column', () => {
    expect(() => sites.select((t) => ({ name: (t.site as unknown as { calle: typeof t.site.callee }).calle }))).toThrow(
      'Column `calle` is not in `site`; it has file, node, callee, scope.',
    );
  });

  test('an alias used twice', () => {
    expect(() => sites.join('site', binding, (t) => equal(t.site.file, t.site.file))).toThrow(
      'The alias `site` is used twice in one query.',
    );
  });

  test('a union of different columns', () => {
    const one = values({ a: field('integer'), b: field('text') }, []) as never;
    const other = values({ a: field('text'), c: field('text') }, []) as never;
    expect(() => union(one, other)).toThrow(
      'Relations put together must have the same columns: `b` is missing, `c` is not expected.',
    );
    expect(() =>
      union(values({ a: field('integer') }, []) as never, values({ a: field('text') }, []) as never),
    ).toThrow('Column `a` is integer in one relation and text in another.');
  });

  test('arguments of the wrong type or number', () => {
    expect(() => call('equal', literal(1), literal('1'))).toThrow(
      'Argument 2 of `equal` must be integer like the ones before, not text.',
    );
    expect(() => textLength(literal(1) as never)).toThrow('Argument 1 of `text_length` must be text, not integer.');
    expect(() => call('list_length', literal(1))).toThrow('Argument 1 of `list_length` must be a list, not integer.');
    expect(() => call('replace', literal('a'))).toThrow('`replace` takes 3 arguments, not 1.');
    expect(() => choose([[literal(true), literal(1)]], literal('a') as never)).toThrow(
      'Branches of a choice must have one type, not integer and text.',
    );
  });

  test('rows that do not fit their columns', () => {
    expect(() => values({ a: field('integer') }, [[1, 2]])).toThrow('A row of 2 values does not fit 1 columns.');
    expect(() => values({ a: field('integer') }, [[null]])).toThrow(
      'Column `a` may not be null, but a row has no value for it.',
    );
  });

  test('a fixpoint that new rows alone cannot answer', () => {
    const seed = values({ n: field('integer') }, [[1]]);
    type Self = typeof seed;
    const step = (make: (self: Self) => Self) => () => fixpoint('reached', seed, make);
    expect(
      step((self) =>
        from('a', self)
          .join('b', self, (t) => equal(t.a.n, t.b.n))
          .select((t) => ({ n: t.a.n })),
      ),
    ).toThrow('The step of the fixpoint `reached` joins `reached` with itself');
    expect(
      step((self) =>
        from('a', seed)
          .whereNone('b', self, (t) => equal(t.a.n, t.b.n))
          .select((t) => ({ n: t.a.n })),
      ),
    ).toThrow('The step of the fixpoint `reached` needs all rows of `reached` at once');
    expect(
      step((self) =>
        from('a', self)
          .best((t) => ({ by: [], order: [ascending(t.a.n)] }))
          .select((t) => ({ n: t.a.n })),
      ),
    ).toThrow('needs all rows of `reached` at once');
  });
});

test('the tables read do not include the working tables of fixpoints', () => {
  const seed = from('b', binding).select((t) => ({ scope: t.b.scope }));
  const reached = fixpoint('reached', seed, (self) =>
    from('r', self)
      .join('site', callSite, (t) => equal(t.r.scope, t.site.scope))
      .select((t) => ({ scope: t.site.scope })),
  );
  expect(tablesRead(distinct(reached))).toEqual(['binding', 'call_site']);
  expect(tablesRead(asRelation(binding))).toEqual(['binding']);
});
