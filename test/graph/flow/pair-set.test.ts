import { array, assert, integer, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairSet } from '../../../src/graph/flow/pair-set.ts';

describe('A set of pairs', () => {
  it('answers as a set of texts does, whatever the numbers are', () => {
    const places = oneof(integer({ min: -50, max: 50 }), integer({ min: 0, max: 2 ** 31 - 1 }));
    assert(
      property(array(tuple(places, integer({ min: 0, max: 20 })), { maxLength: 3000 }), (pairs) => {
        const [set, texts] = [new PairSet(), new Set<string>()];
        for (const [first, second] of pairs) {
          const text = `${first} ${second}`;
          expect(set.has(first, second)).toBe(texts.has(text));
          expect(set.add(first, second)).toBe(!texts.has(text));
          texts.add(text);
        }
        for (const [first, second] of pairs) expect(set.has(first, second)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
