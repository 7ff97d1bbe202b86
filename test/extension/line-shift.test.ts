import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineShift } from '../../extension/stale/line-shift.ts';

const shifted = (before: string, now: string) => {
  const lines = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  const shift = lineShift(lines(before), lines(now));
  return shift && { before: [...shift.before], now: [...shift.now] };
};

describe('Lines of two versions of a text', () => {
  test('are not compared further when they are the same', () => {
    expect(shifted('abc', 'abc')).toBeNull();
    expect(shifted('', '')).toBeNull();
  });

  test('below an added line are one further', () => {
    expect(shifted('abc', 'aXbc')).toEqual({ before: [0, -1, 1, 2], now: [0, 2, 3] });
  });

  test('that are gone count as the line in their place', () => {
    expect(shifted('abc', 'ac')).toEqual({ before: [0, 2], now: [0, 1, 1] });
    expect(shifted('abc', 'ab')).toEqual({ before: [0, 1], now: [0, 1, 1] });
  });

  test('that were changed are unknown, and found again in their place', () => {
    expect(shifted('abcd', 'aXYd')).toEqual({ before: [0, -1, -1, 3], now: [0, 1, 2, 3] });
    expect(shifted('abcd', 'aXd')).toEqual({ before: [0, -1, 3], now: [0, 1, 1, 2] });
  });

  test('with all lines changed are other texts', () => {
    const before = Array.from({ length: 3000 }, (_, line) => line);
    const shift = lineShift(
      before,
      before.map((line) => line + 10_000),
    );
    expect(shift?.before.every((line) => line === -1)).toBe(true);
    expect([...(shift?.now ?? [])]).toEqual(before);
  });

  test('are in each other, in order, wherever they say so', () => {
    const text = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, now) => {
        const shift = lineShift(before, now);
        if (!shift) {
          expect(now).toEqual(before);
          return;
        }
        const known = [...shift.before].flatMap((old, line) => (old < 0 ? [] : [{ old, line }]));
        for (const { old, line } of known) {
          expect(before[old]).toBe(now[line]);
          expect(shift.now[old]).toBe(line);
        }
        const order = known.map(({ old }) => old);
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        expect([...shift.now].every((line) => line >= 0 && line < Math.max(1, now.length))).toBe(true);
      }),
    );
  });
});
