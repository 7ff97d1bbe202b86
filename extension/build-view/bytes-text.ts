import { numberText } from '../../src/protocol/translate.ts';

const units = ['B', 'KB', 'MB', 'GB'] as const;

/** `680 MB`, `1.2 GB`. */
export function bytesText(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${numberText(Number(value.toFixed(value < 10 && step > 0 ? 1 : 0)))} ${units[step]}`;
}
