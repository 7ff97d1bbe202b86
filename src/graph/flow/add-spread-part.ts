import { anyPart } from './parts.ts';
import { aside } from './places.ts';
import { type StepStore, stepEffect } from './step-store.ts';
import type { WrittenEntry } from './written-entries.ts';

/** The elements of what is spread become elements of the whole, at places nobody knows. */
export function addSpreadPart(steps: StepStore, inner: number, part: number, whole: number, taken = anyPart): void {
  steps.add(inner, aside(part), 'load', 'exact', stepEffect.load, taken);
  steps.add(aside(part), whole, 'store', 'exact', stepEffect.store, anyPart);
}

/** The place at which a value has lost some of its parts. */
export function addWithout(steps: StepStore, value: number, lost: readonly WrittenEntry[]): number {
  let at = value;
  for (const [place, token] of lost) {
    const next = aside(place);
    steps.add(at, next, 'pass', 'exact', stepEffect.except, token);
    at = next;
  }
  return at;
}
