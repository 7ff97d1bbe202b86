import { describe, expect, it } from 'vitest';
import { growth, soakFigures, soakLimits } from './face/soak.mjs';

const cycles = Array.from({ length: 41 }, (_, at) => at * 5);
/** Samples in which every figure is what a function says. */
const soak = (of: (cycle: number) => number) =>
  cycles.map((cycle) => ({ cycle, ...Object.fromEntries(Object.keys(soakLimits).map((key) => [key, of(cycle)])) }));
const tooMuch = (pictures: (cycle: number) => number, blank: (cycle: number) => number = () => 1e6) =>
  soakFigures({ blank: soak(blank), pictures: soak(pictures) }).flatMap(({ key, isTooMuch }) =>
    isTooMuch ? [key] : [],
  );

describe('A soak', () => {
  it('is flat when nothing stays, whatever is collected late', () => {
    expect(tooMuch(() => 1e6)).toEqual([]);
    expect(tooMuch((cycle) => 1e6 + (cycle % 15) * 1e6)).toEqual([]);
  });

  it('fills caches in its first half', () => {
    expect(tooMuch((cycle) => 1e6 * Math.min(cycle, 100))).toEqual([]);
  });

  it('is not flat when every cycle leaves a page, or what one holds', () => {
    expect(
      growth(
        soak((cycle) => 1000 * cycle),
        'window',
      ),
    ).toBeCloseTo(1000, -1);
    expect(tooMuch((cycle) => 11 + cycle)).toContain('documents');
    expect(tooMuch((cycle) => 1e6 + 5e5 * cycle).sort()).toEqual(Object.keys(soakLimits).sort());
  });

  it('does not count what an empty webview leaves in the editor', () => {
    const editors = (cycle: number) => 1e6 + 5e5 * cycle;
    expect(tooMuch(editors, editors).sort()).toEqual(['engine', 'host']);
  });
});
