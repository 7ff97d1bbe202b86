import type { Steps } from '../flow/step-store.ts';

/** All places from which some steps lead to one of the ends, whatever they do to parts and calls on the way. */
export function placesBefore(steps: Steps, ends: Iterable<number>): ReadonlySet<number> {
  const places = new Set(ends);
  for (const place of places)
    for (const store of steps) {
      const { order, first, end } = store.to(place);
      for (let at = first; at < end; at++) places.add(store.source(order[at] as number));
    }
  return places;
}
