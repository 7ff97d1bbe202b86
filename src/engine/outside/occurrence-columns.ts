import type { PlacedOccurrence } from './place-document.ts';

/**
 * Rows of outside_occurrence as columns, in the order and the widths of the table. Without a file, and of a definition that
 * stands elsewhere, they say only that there is one.
 */
export function occurrenceColumns(
  index: number,
  file: number | null,
  occurrences: readonly PlacedOccurrence[],
  numberOf: (symbol: string) => number,
) {
  const integers = (of: (each: PlacedOccurrence) => number) => Int32Array.from(occurrences, of);
  const placed = (of: (each: PlacedOccurrence) => number | undefined) =>
    integers((each) => (file === null || each.isElsewhere ? -1 : (of(each) ?? -1)));
  return [
    new Uint8Array(occurrences.length).fill(index),
    placed(() => file ?? -1),
    placed(({ start }) => start),
    placed(({ end }) => end),
    integers(({ symbol }) => numberOf(symbol)),
    Uint8Array.from(occurrences, ({ roles }) => roles & 0xff),
    placed(({ enclosing }) => enclosing?.start),
    placed(({ enclosing }) => enclosing?.end),
  ];
}
