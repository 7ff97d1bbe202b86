import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaceNumbers } from '../../../src/graph/flow/place-numbers.ts';
import { after, aside, between, cell, isNone, isPlain, nodeBehind, Places } from '../../../src/graph/flow/places.ts';

describe('Places', () => {
  it('tell the file and the node they stand for, in every state', () => {
    assert(
      property(array(integer({ min: 0, max: 5 }), { maxLength: 20 }), (nodes) => {
        const places = new Places(nodes);
        const seen = new Set<number>();
        for (const [file, count] of nodes.entries())
          for (let node = 0; node < count; node++)
            for (const state of [(of: number) => of, after, cell, aside]) {
              const place = state(places.of(file, node));
              expect([places.fileOf(place), places.nodeOf(place)]).toEqual([file, node]);
              expect(place).toBeLessThan(places.size);
              expect(isPlain(place)).toBe(place === places.of(file, node));
              seen.add(place);
            }
        expect(seen.size).toBe(places.size);
      }),
    );
  });

  it('are in the order of files and nodes', () => {
    const places = new Places([3, 0, 2]);
    expect(places.of(2, 0)).toBeGreaterThan(places.of(0, 2));
    expect(nodeBehind(places.of(2, 0))).toBe(places.of(2, 1));
  });

  it('are none where a row names no node', () => {
    const places = new Places([3]);
    for (const none of [places.of(-1, 2), places.of(0, -1), after(places.of(0, -1))]) {
      expect(isNone(none)).toBe(true);
      expect(isPlain(none)).toBe(false);
    }
    expect(isNone(between(1_000_000))).toBe(false);
  });

  it('have numbers, those that come up first in their order', () => {
    assert(
      property(array(integer({ min: -3, max: 299 })), array(integer({ min: -9, max: 310 })), (first, later) => {
        const numbers = new PlaceNumbers(new Places([50, 25]), { has: () => false });
        numbers.settle([Int32Array.from(first)]);
        const settled = [...new Set(first)].filter((place) => place >= 0).sort((left, right) => left - right);
        const others = [...new Set(later)].filter((place) => !settled.includes(place));
        expect(settled.map((place) => numbers.find(place))).toEqual(settled.map((_, at) => at));
        for (const place of others) expect(numbers.find(place)).toBe(-1);
        for (const place of later) numbers.of(place);
        const all = [...settled, ...others];
        expect(numbers.size).toBe(all.length);
        for (const [number, place] of all.entries())
          expect([numbers.find(place), numbers.of(place), numbers.placeOf(number)]).toEqual([number, number, place]);
      }),
    );
  });
});
