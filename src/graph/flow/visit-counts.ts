import type { PlaceNumbers } from './place-numbers.ts';

const lent = new WeakMap<PlaceNumbers, Uint8Array>();

/** Zeros for all places, which one walk after the other uses: most walks are short, and all places many. */
export function visitCounts(numbers: PlaceNumbers): Uint8Array {
  const known = lent.get(numbers);
  if (known && known.length >= numbers.size) return known;
  const counts = new Uint8Array(numbers.size);
  lent.set(numbers, counts);
  return counts;
}
