import { numberText } from '../src/protocol/translate.ts';

/** `4.2 ms`, `31 ms`, `1.8 s`. */
export const durationText = (milliseconds: number): string =>
  milliseconds < 1000
    ? `${numberText(Number(milliseconds.toFixed(milliseconds < 10 ? 1 : 0)))} ms`
    : `${numberText(Number((milliseconds / 1000).toFixed(1)))} s`;
