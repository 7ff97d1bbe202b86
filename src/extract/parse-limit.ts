const ordinarySize = 2 << 20;

/** Milliseconds a file may take to parse: large files get more, as time on a busy machine says little about the file. */
export function parseLimit(parseTimeoutMs: number, size: number): number {
  return parseTimeoutMs * Math.max(1, size / ordinarySize);
}
