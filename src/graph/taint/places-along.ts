import type { Steps } from '../flow/step-store.ts';

/**
 * By number of a place, 1 where steps lead from, or `backward` to, one of the ends, whatever they do to parts and calls on the
 * way; with `within`, only through places that are 1 there.
 */
export function placesAlong(
  { numbers, stores }: Steps,
  direction: 'forward' | 'backward',
  ends: Iterable<number>,
  within: Uint8Array | null = null,
): Uint8Array {
  const found = new Uint8Array(numbers.size);
  const waiting: number[] = [];
  const add = (number: number): void => {
    if (found[number] !== 0 || within?.[number] === 0) return;
    found[number] = 1;
    waiting.push(number);
  };
  for (const end of ends) add(end);
  const isForward = direction === 'forward';
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop())
    for (const store of stores) {
      const rows = isForward ? store.bySource : store.byTarget;
      const end = rows.end(number);
      for (let at = rows.first(number); at < end; at++) {
        const row = rows.order[at] as number;
        add(isForward ? store.target(row) : store.source(row));
      }
    }
  return found;
}
