import type { FlowFacts } from '../flow/flow-facts.ts';
import type { PlacePairs } from '../flow/place-pairs.ts';

/** A function that somebody is given to call. */
export interface Callback {
  readonly callable: number;
  /** Whether it comes with its instance, as a method taken from an object does. */
  readonly isBound: boolean;
}

/** The functions an expression stands for. */
export function callbacksAt(facts: FlowFacts, definitions: PlacePairs, at: number): readonly Callback[] {
  const object = facts.objectOf(at);
  const isOfInstance = object !== undefined && !definitions.has(object);
  return (definitions.has(at) ? definitions.all(at) : [at]).map((callable) => ({
    callable,
    isBound: isOfInstance && facts.isMethod(callable),
  }));
}

/** Where the values are found that the caller gives, in order. */
export function filledEntries(facts: FlowFacts, { callable, isBound }: Callback): readonly number[] {
  return facts
    .parametersOf(callable)
    .map(({ entry }) => entry)
    .slice(isBound ? 1 : 0);
}
