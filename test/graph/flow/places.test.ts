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

  it('have numbers in the order in which they come up', () => {
    const numbers = new PlaceNumbers(new Places([2000]));
    const asked = [40, between(3), 0, 7999, between(0)];
    expect(asked.map((place) => numbers.find(place))).toEqual([-1, -1, -1, -1, -1]);
    expect(asked.map((place) => numbers.of(place))).toEqual([0, 1, 2, 3, 4]);
    expect(asked.map((place) => numbers.find(place))).toEqual([0, 1, 2, 3, 4]);
    expect(asked.map((_, number) => numbers.placeOf(number))).toEqual(asked);
    expect(numbers.of(0)).toBe(2);
    expect(numbers.size).toBe(5);
  });
});
