import { expect, test } from 'vitest';
import { field, union, values } from '../../src/relation/combine.ts';
import { add, choose, equal, less, literal, oneOf } from '../../src/relation/expressions.ts';
import { sum } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import { validate } from '../../src/relation/validate.ts';
import { binding, callSite } from '../relation/fixture.ts';

/** What must not compile. What the compiler refuses, the builders refuse again when they run. */
const refused = {
  'an integer equal to a text': () =>
    // @ts-expect-error: the types of the two sides differ
    from('site', callSite).where((t) => equal(t.site.file, t.site.callee)),
  'an integer less than a bigint': () =>
    // @ts-expect-error: the types of the two sides differ
    from('b', binding).where((t) => less(t.b.file, t.b.target)),
  'a column that is not there': () =>
    // @ts-expect-error: the column is spelled wrong
    from('site', callSite).where((t) => equal(t.site.fil, literal(1))),
  'an alias that is not there': () =>
    // @ts-expect-error: the alias is not in the query
    from('site', callSite).select((t) => ({ file: t.sites.file })),
  'the alias of an absence': () =>
    from('site', callSite)
      .whereNone('b', binding, (t) => equal(t.b.file, t.site.file))
      // @ts-expect-error: a partner that does not exist has no columns
      .select((t) => ({ file: t.b.file })),
  'a union of different columns': () =>
    // @ts-expect-error: the second relation has another column
    union(values({ a: field('integer') }, []), values({ b: field('integer') }, [])),
  'a union of different types': () =>
    // @ts-expect-error: the column has another type
    union(values({ a: field('integer') }, []), values({ a: field('text') }, [])),
  'the sum of a text and an integer': () =>
    // @ts-expect-error: texts are concatenated, not added
    add(literal('a'), literal(1)),
  'the sum of texts': () =>
    from('b', binding).groupBy(
      () => ({}),
      // @ts-expect-error: only whole numbers are summed
      (t) => ({ all: sum(t.b.name) }),
    ),
  'one of other things': () =>
    // @ts-expect-error: the candidates have another type
    oneOf(literal(1), literal('a')),
  'branches of different types': () =>
    // @ts-expect-error: the branches have different types
    choose([[literal(true), literal(1)]], literal('a')),
};

test.each(Object.entries(refused).filter(([name]) => name !== 'the sum of texts'))(
  '%s is refused when it runs, too',
  (_name, build) => {
    expect(build).toThrow();
  },
);

test('the sum of texts is refused when it is validated', () => {
  expect(validate(refused['the sum of texts']())).toEqual(['`sum` of `all` cannot take text.']);
});
