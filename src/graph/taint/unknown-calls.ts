import type { FlowFacts } from '../flow/flow-facts.ts';
import type { MatchedEntry } from './matched-entries.ts';
import type { ModelIndex } from './model-index.ts';
import { partsOf } from './names-of.ts';
import type { OutsideFacts } from './outside-facts.ts';

/**
 * Calls of which nobody knows what they do with the values they are given: neither the workspace nor a model says it. What is
 * built in, and what belongs to a module or object that models speak of, is known: no entry is an answer, too. Classes that
 * derive from an unknown one are made by it, whatever constructor they have.
 */
export function unknownCalls(
  facts: FlowFacts,
  outside: OutsideFacts,
  matched: readonly MatchedEntry[],
  index: ModelIndex,
): ReadonlySet<number> {
  const modelled = new Set(matched.map(({ at, call }) => call ?? at));
  const found = new Set<number>();
  for (const { at, dotted, reason } of outside.calls) {
    if (reason === 'builtin' || modelled.has(at) || facts.handing.has(at)) continue;
    if (reason === 'external' && isSpokenOf(dotted, index)) continue;
    found.add(at);
  }
  for (const made of outside.openClasses)
    for (const called of [made, ...outside.constructors.all(made)])
      for (const call of outside.callers.all(called)) found.add(call);
  return found;
}

/** Whether models speak of the module or object that a name belongs to. */
function isSpokenOf(name: string, index: ModelIndex): boolean {
  try {
    const owner = partsOf(name).slice(0, -1);
    return owner.length > 0 && index.find(owner) !== null;
  } catch {
    return false; // The name is none that a model could be about.
  }
}
