import { describe, expect, it } from 'vitest';
import { crossings, type Segment } from '../../webview/graph/crossings.ts';

const line = (x1: number, y1: number, x2: number, y2: number): Segment => ({
  from: { x: x1, y: y1 },
  to: { x: x2, y: y2 },
});

describe('crossings', () => {
  it('counts pairs of lines that cross, not those that meet at an end or lie beside each other', () => {
    const cross = [line(0, 0, 10, 10), line(0, 10, 10, 0)];
    expect(crossings(cross, 10)).toBe(1);
    expect(crossings([line(0, 0, 10, 10), line(0, 0, 10, 0)], 10)).toBe(0);
    expect(crossings([line(0, 0, 10, 0), line(0, 5, 10, 5)], 10)).toBe(0);
    expect(crossings([...cross, line(5, -5, 5, 15), line(2, -5, 2, 15)], 10)).toBe(5);
  });
  it('stops at the limit', () => {
    const fans = Array.from({ length: 40 }, (_, at) => line(0, at, 100, 40 - at));
    expect(crossings(fans, 25)).toBe(25);
  });
});
