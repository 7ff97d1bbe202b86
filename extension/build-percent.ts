import type { BuildProgress, BuildStage } from '../src/protocol/build-view.ts';

/** Rough share of each stage in the time of a build, in percent, in order. */
const shares: readonly (readonly [BuildStage, number])[] = [
  ['scan', 4],
  ['extract', 42],
  ['match', 16],
  ['normalize', 10],
  ['relate', 16],
  ['graph', 6],
  ['diagnose', 2],
  ['record', 2],
  ['store', 2],
];

/** How much of a build is done, 0 to 100. */
export function buildPercent({ stage, done, total }: BuildProgress): number {
  const place = shares.findIndex(([name]) => name === stage);
  const before = shares.slice(0, place).reduce((sum, [, share]) => sum + share, 0);
  const share = shares[place]?.[1] ?? 0;
  return Math.round(before + (total > 0 ? Math.min(1, done / total) : 0) * share);
}
