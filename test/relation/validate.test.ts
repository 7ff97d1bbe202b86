import { describe, expect, it, test } from 'vitest';
import { field, values } from '../../src/relation/combine.ts';
import { add, equal, less, literal, oneOf } from '../../src/relation/expressions.ts';
import { ascending, count, max } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { validate } from '../../src/relation/validate.ts';
import { rules } from '../../src/rules/index.ts';
import { binding, callSite } from './fixture.ts';

const relation = from('site', callSite)
  .join('b', binding, (t) => [equal(t.site.file, t.b.file), less(t.site.node, add(t.b.scope, literal(1)))])
  .best((t) => ({ by: [t.site.file], order: [ascending(t.b.name)] }))
  .groupBy(
    (t) => ({ file: t.site.file }),
    (t) => ({ rows: count(), last: max(t.site.node) }),
  );

/** The relation after its JSON was changed by hand. */
const edited = (from: string, to: string): Relation => {
  const json = JSON.stringify(relation);
  expect(json).toContain(from);
  return JSON.parse(json.replaceAll(from, to)) as Relation;
};

test('what the builders make holds, also when it was loaded', () => {
  expect(validate(relation)).toEqual([]);
  expect(validate(JSON.parse(JSON.stringify(relation)))).toEqual([]);
});

test.each([
  ['"name":"b.name","type"', '"name":"b.nme","type"', 'Column `b.nme` is not there; there are site.file, site.node,'],
  ['"function":"less"', '"function":"lesser"', 'There is no function `lesser`.'],
  ['"function":"add"', '"function":"concat"', 'Argument 1 of `concat` must be text, not integer.'],
  ['"kind":"window"', '"kind":"windows"', 'There is no relation of kind `windows`.'],
  ['"keep":1', '"keep":0', 'A window cannot keep 0 rows.'],
  [
    '"value":1,"type":"integer"',
    '"value":1,"type":"text"',
    'Argument 2 of `add` must be integer like the ones before, not text.',
  ],
  ['"name":"rows"', '"name":"file"', 'Column `file` is defined twice.'],
  ['"alias":"b"', '"alias":"c"', 'The columns of a named are c.file, c.scope, c.name, c.target; it says b.file,'],
  [
    '"name":"site.node","type":"integer"',
    '"name":"site.node","type":"bigint"',
    'Column `site.node` is integer, not bigint.',
  ],
])('%s changed to %s', (from, to, sentence) => {
  expect(validate(edited(from, to)).join('\n')).toContain(sentence);
});

describe('Literal lists', () => {
  const listed = (length: number) => {
    const items = Array.from({ length }, (_, at) => literal(at));
    const numbers = values({ n: field('integer') }, [[1]]);
    return from('t', numbers)
      .where((t) => oneOf(t.t.n, ...items))
      .select((t) => ({ n: t.t.n }));
  };

  it('are refused when they are long: they belong into a list parameter', () => {
    expect(validate(listed(16))).toEqual([]);
    expect(validate(listed(17))).toEqual(['A list of 17 values is written out; join a list parameter instead.']);
  });

  it('of all rules are short, and every relation holds', () => {
    expect(rules.flatMap(({ id, relation }) => validate(relation).map((fault) => `${id}: ${fault}`))).toEqual([]);
  });
});
