import type { MatchedEntry } from './matched-entries.ts';
import type { ModelledFlow } from './modelled-flow.ts';

/** The calls that an entry is about: the one it matched, or those of a function of the workspace. */
export function matchedCalls({ outside }: ModelledFlow, { entry, at, call }: MatchedEntry): readonly number[] {
  if (entry.of.function !== undefined) return outside.callers.all(at);
  return call === undefined ? [] : [call];
}
