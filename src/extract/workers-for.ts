const mebibyte = 1 << 20;
const leastShare = 2 * mebibyte;
const shareOfAllCores = 12 * mebibyte;

/**
 * How many workers are worth starting for so many bytes of source. Each one compiles the parser's and its own code anew, about
 * two seconds of processor time, half of it on threads beside it: as much as reading 4 MB. Where cores are few, these seconds
 * are taken from the work itself.
 */
export function workersFor(bytes: number, cores: number): number {
  const share = Math.max(leastShare, shareOfAllCores / cores);
  return Math.max(1, Math.round(bytes / share));
}
