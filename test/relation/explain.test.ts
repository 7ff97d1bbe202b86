import { expect, test } from 'vitest';
import { align } from '../../src/relation/align.ts';
import { distinct, field, fixpoint, union, values } from '../../src/relation/combine.ts';
import { explain } from '../../src/relation/explain.ts';
import {
  add,
  cast,
  choose,
  coalesce,
  either,
  equal,
  isNull,
  less,
  listOf,
  literal,
  missing,
  multiply,
  not,
  oneOf,
  parameter,
  startsWith,
  struct,
} from '../../src/relation/expressions.ts';
import { ascending, collect, count, descending, when } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import { binding, callSite } from './fixture.ts';

const spans = (alias: string) =>
  from(alias, callSite).select((t) => ({
    file: t[alias]?.file ?? literal(0),
    start: t[alias]?.node ?? literal(0),
    end: t[alias]?.scope ?? literal(0),
  }));

test('joins, conditions and choices', () => {
  const relation = from('site', callSite)
    .where((t) => [startsWith(t.site.callee, parameter('prefix', 'text')), less(literal(0), t.site.node)])
    .join('b', binding, (t) => [
      equal(t.site.scope, t.b.scope),
      either(isNull(t.site.callee), equal(t.site.callee, t.b.name)),
    ])
    .leftJoin('binding', binding, (t) => equal(t.site.file, t.binding.file))
    .whereNone('other', spans('other'), (t) => equal(t.other.file, t.site.file))
    .best((t) => ({ by: [t.site.file, t.site.node], order: [descending(t.b.target), ascending(t.b.name)] }))
    .select((t) => ({
      node: t.site.node,
      name: coalesce(t.site.callee, t.b.name),
      place: multiply(add(t.site.node, literal(1)), literal(2)),
      kind: choose([[not(oneOf(t.b.name, literal('a'), literal("b'"))), literal('other')]], missing('text')),
      both: struct({ id: cast(t.b.target, 'text') }),
    }));
  expect(explain(relation)).toMatchInlineSnapshot(`
    "from call_site as site
    keep rows where
      site.callee starts with :prefix
      0 < site.node
    join binding as b on site.scope = b.scope and ((site.callee is missing) or (site.callee = b.name))
    join if there is one binding on site.file = binding.file
    keep rows that have no partner in (other)
      from call_site as other
      give
        file = other.file
        start = other.node
        end = other.scope
      on site.file = other.file
    keep the first row of each site.file, site.node by b.target descending, b.name
    give
      node = site.node
      name = coalesce(site.callee, b.name)
      place = (site.node + 1) × 2
      kind = ('other' if not (b.name is one of 'a', 'b'''), otherwise nothing)
      both = {id: b.target as text}"
  `);
});

test('groups, unions, lists and each row once', () => {
  const grouped = from('site', callSite)
    .whereExists('b', binding, () => literal(true))
    .groupBy(
      (t) => ({ file: t.site.file }),
      (t) => ({
        calls: when(isNull(t.site.callee), count()),
        names: collect(t.site.callee, ascending(t.site.node)),
      }),
    );
  const counted = from('g', grouped).select((t) => ({ file: t.g.file, calls: t.g.calls }));
  const one = values({ file: field('integer'), calls: field('integer') }, [[1, 2]]);
  expect(explain(distinct(union(counted, one)))).toMatchInlineSnapshot(`
    "all rows of
      -
        from (g)
          from call_site as site
          keep rows that have a partner in binding as b on true
          group by
            file = site.file
          give
            calls = count() where site.callee is missing
            names = list(site.callee by site.node)
        give
          file = g.file
          calls = g.calls
      -
        1 row of (file, calls) written out
    each row once"
  `);
  const items = from('site', callSite)
    .unnest('part', (t) => listOf(t.site.node, t.site.scope), { keepEmpty: true })
    .select((t) => ({ item: t.part.item }));
  expect(explain(items)).toMatchInlineSnapshot(`
    "from call_site as site
    one row per part.item at part.position of [site.node, site.scope]; a row without items stays
    give
      item = part.item"
  `);
});

test('fixpoints and aligned spans', () => {
  const seed = from('b', binding).select((t) => ({ scope: t.b.scope }));
  const reached = fixpoint('reached', seed, (self) =>
    from('reached', self)
      .join('site', callSite, (t) => equal(t.reached.scope, t.site.scope))
      .select((t) => ({ scope: t.site.node })),
  );
  expect(explain(reached)).toMatchInlineSnapshot(`
    "rows of reached, starting with
      from binding as b
      give
        scope = b.scope
    and adding, until nothing new comes,
      from reached
      join call_site as site on reached.scope = site.scope
      give
        scope = site.node"
  `);
  const side = { by: ['file'], start: 'start', end: 'end' } as const;
  const aligned = align(
    'containing',
    { rows: spans('a'), ...side },
    { rows: spans('b'), ...side },
    { keepUnmatched: true },
  );
  expect(explain(aligned)).toMatchInlineSnapshot(`
    "from (left)
      from call_site as a
      give
        file = a.file
        start = a.node
        end = a.scope
    match each span with the smallest span around it of (right)
      from call_site as b
      give
        file = b.file
        start = b.node
        end = b.scope
      on left.file = right.file
      a row without a match stays"
  `);
});

test('what occurs several times is said once, under a name', () => {
  const twice = from('site', callSite)
    .join('bound', binding, (t) => equal(t.site.scope, t.bound.scope))
    .select((t) => ({ file: t.site.file, name: t.bound.name }));
  const relation = from('one', twice)
    .join('other', twice, (t) => equal(t.one.name, t.other.name))
    .select((t) => ({ from: t.one.file, to: t.other.file }));
  expect(explain(relation)).toMatchInlineSnapshot(`
    "part 1:
      from call_site as site
      join binding as bound on site.scope = bound.scope
      give
        file = site.file
        name = bound.name
    from part 1 as one
    join part 1 as other on one.name = other.name
    give
      from = one.file
      to = other.file"
  `);
});
