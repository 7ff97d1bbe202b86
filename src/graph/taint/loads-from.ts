import { type Steps, stepEffect } from '../flow/step-store.ts';

/** A part that is read from a value, and where it gets: by an access, a pattern or a loop. */
export interface Load {
  readonly at: number;
  /** The token of its name, or a number as in `step-store.ts`. */
  readonly part: number;
}

/** What is read from the value at a place. */
export function loadsFrom({ numbers, stores }: Steps, at: number): readonly Load[] {
  const source = numbers.of(at);
  return stores.flatMap((store) => {
    const { order } = store.bySource;
    const rows = order.subarray(store.bySource.first(source), store.bySource.end(source));
    return [...rows]
      .filter((row) => store.effect(row) === stepEffect.load)
      .map((row) => ({ at: numbers.placeOf(store.target(row)), part: store.part(row) }));
  });
}
