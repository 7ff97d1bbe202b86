import type { Steps } from '../flow/step-store.ts';

/** All places from which some steps lead to one of the ends, whatever they do to parts and calls on the way. */
export function placesBefore(steps: Steps, ends: Iterable<number>): ReadonlySet<number> {
  const places = new Set(ends);
  for (const place of places) for (const { source } of steps.to(place)) places.add(source);
  return places;
}
