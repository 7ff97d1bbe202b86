import { numberText } from '../../src/protocol/translate.ts';

/** `0.42 ms`, `31 ms`, `1.8 s`. */
export function durationText(milliseconds: number): string {
  const rounded = (value: number, digits: number) => numberText(Number(value.toFixed(digits)));
  if (milliseconds >= 1000) return `${rounded(milliseconds / 1000, 1)} s`;
  return `${rounded(milliseconds, milliseconds < 1 ? 2 : milliseconds < 10 ? 1 : 0)} ms`;
}
