import { expect, test } from 'vitest';
import { equal, literal } from '../../src/relation/expressions.ts';
import { canonicalJson, hashOf } from '../../src/relation/hash.ts';
import { from } from '../../src/relation/query.ts';
import { callSite } from './fixture.ts';

const named = (name: string) =>
  from('site', callSite)
    .where((t) => equal(t.site.callee, literal(name)))
    .select((t) => ({ node: t.site.node }));

test('equal relations have equal hashes, and the hash is the same on every machine', () => {
  expect(hashOf(named('open'))).toBe(hashOf(named('open')));
  expect(hashOf(named('open'))).not.toBe(hashOf(named('close')));
  expect(hashOf(named('open'))).toMatchInlineSnapshot(
    `"6de55572feba43e0353ca66fa09829bda33f2130506e6310fa0a6ce7f6af05ad"`,
  );
});

test('a relation survives JSON', () => {
  expect(hashOf(JSON.parse(JSON.stringify(named('open'))))).toBe(hashOf(named('open')));
});

test('keys are sorted, undefined is left out, the order of lists counts', () => {
  expect(canonicalJson({ b: [2, 1], a: undefined, ä: null })).toBe('{"b":[2,1],"ä":null}');
  expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
});
