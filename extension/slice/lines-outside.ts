/** Ranges of lines, counted from 1, first and last, that are not among the kept ones. */
export function linesOutside(kept: readonly number[], lines: number): readonly (readonly [number, number])[] {
  const sorted = [...new Set(kept)].filter((line) => line >= 1 && line <= lines).sort((left, right) => left - right);
  const starts = [0, ...sorted];
  const ends = [...sorted, lines + 1];
  return starts.flatMap((before, at) => {
    const range = [before + 1, (ends[at] ?? 0) - 1] as const;
    return range[0] <= range[1] ? [range] : [];
  });
}
