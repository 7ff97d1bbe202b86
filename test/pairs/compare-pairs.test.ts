import { describe, expect, it } from 'vitest';
import { comparePairs } from './compare-pairs.ts';

const said = new Map([['a.py', new Set(['x 3 0 < 1', 'x 3 0 < 2', 'x 9 0 < 1', 'y 4 2 < 1'])]]);

describe('Pairs that were seen', () => {
  it('are missing when the graph has none of them, and what else it has at the same use is extra', () => {
    const report = comparePairs(
      [
        ['a.py', 'x', 3, 0, 1],
        ['a.py', 'y', 4, 2, 3],
        ['b.py', 'z', 1, 0, 1],
      ],
      said,
    );
    expect(report).toEqual({
      uses: 3,
      seen: 3,
      missing: ['a.py y 4 2 < 3', 'b.py z 1 0 < 1'],
      extra: ['a.py x 3 0 < 2', 'a.py y 4 2 < 1'],
    });
  });

  it('say nothing of uses that did not run', () => {
    expect(comparePairs([], said)).toEqual({ uses: 0, seen: 0, missing: [], extra: [] });
  });
});
