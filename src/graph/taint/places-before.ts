import type { Steps } from '../flow/step-store.ts';

/**
 * By number of a place, 1 where some steps lead to one of the ends, whatever they do to parts and calls on the way; with
 * `within`, only through places that are 1 there.
 */
export function placesBefore(steps: Steps, ends: Iterable<number>, within: Uint8Array | null = null): Uint8Array {
  const found = new Uint8Array(steps.numbers.size);
  const waiting: number[] = [];
  const add = (number: number): void => {
    if (found[number] === 1 || within?.[number] === 0) return;
    found[number] = 1;
    waiting.push(number);
  };
  for (const end of ends) add(end);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop())
    for (const store of steps.stores) {
      const end = store.byTarget.end(number);
      for (let at = store.byTarget.first(number); at < end; at++) add(store.source(store.byTarget.order[at] as number));
    }
  return found;
}
