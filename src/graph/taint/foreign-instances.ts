import type { FlowFacts } from '../flow/flow-facts.ts';
import type { Steps } from '../flow/step-store.ts';
import type { OutsideFacts } from './outside-facts.ts';

/**
 * By number of a place, 1 where a value from outside may be the instance a method of the workspace is called on: only classes
 * that derive from something outside have such instances. What else is called on such a value was called on another one.
 */
export function foreignInstances(facts: FlowFacts, { openMethods }: OutsideFacts, { numbers }: Steps): Uint8Array {
  const known = [...openMethods].flatMap((method) => [
    numbers.of(method),
    numbers.of(facts.parametersOf(method)[0]?.entry ?? method),
  ]);
  const found = new Uint8Array(numbers.size);
  for (const number of known) found[number] = 1;
  return found;
}
