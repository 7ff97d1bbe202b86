import { describe, expect, it } from 'vitest';
import { foldParts, type Hop } from '../../../src/graph/flow/fold-parts.ts';
import type { PlacedLine } from '../../../src/graph/flow/lines-of.ts';

const hop = (source: number, kind: Hop['kind'], target: number, certainty: Hop['certainty'] = 'exact'): Hop => ({
  source,
  target,
  kind,
  certainty,
});

/** Places of one file by line and columns. */
const lines = (places: Readonly<Record<number, readonly [line: number, column: number, end: number]>>) =>
  new Map(
    Object.entries(places).map(([place, [line, column, endColumn]]): [number, PlacedLine] => [
      Number(place),
      { place: { path: 'a.py', line, column, endLine: line, endColumn }, text: '' },
    ]),
  );

describe('parts of expressions', () => {
  // 1: a parameter; 2: `x`, 3: `x + 1`, 4: `(x + 1) * 2`, all on line 2; 5: on line 3.
  const placed = lines({ 1: [1, 1, 2], 2: [2, 2, 3], 3: [2, 2, 7], 4: [2, 1, 12], 5: [3, 1, 2] });
  const way = [hop(1, 'read', 2), hop(2, 'operand', 3, 'one_of'), hop(3, 'operand', 4), hop(4, 'assign', 5)];

  it('are left out, and what led to them leads to the whole, as sure as the least sure step', () => {
    const { hops, isPart } = foldParts(way, placed, -1);
    expect(hops).toEqual([hop(1, 'operand', 4, 'one_of'), hop(4, 'assign', 5)]);
    expect([1, 2, 3, 4, 5].filter(isPart)).toEqual([2, 3]);
  });

  it('stay where one was asked for, goes elsewhere, too, or stands on another line than the whole', () => {
    expect(foldParts(way, placed, 2).isPart(2)).toBe(false);
    expect(foldParts([...way, hop(2, 'assign', 5)], placed, -1).isPart(2)).toBe(false);
    expect(foldParts([hop(5, 'operand', 4)], placed, -1).isPart(5)).toBe(false);
  });
});
