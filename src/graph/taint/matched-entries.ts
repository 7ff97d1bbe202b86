import type { FlowFacts } from '../flow/flow-facts.ts';
import type { ModelEntry, ModelIndex } from './model-index.ts';
import type { OutsideFacts } from './outside-facts.ts';
import type { OutsidePlaces } from './outside-places.ts';

/** A place of the sources that an entry of a model is about. */
export interface MatchedEntry {
  readonly entry: ModelEntry;
  /** The value outside, or the call of a method nobody knows; for a function of the workspace its definition. */
  readonly at: number;
  readonly call: number | undefined;
  /** Whether only the name of a method speaks for it. */
  readonly isGuess: boolean;
}

/** Every entry at every place it is about. A call that is known by its full name is not matched by that of its method. */
export function matchedEntries(
  facts: FlowFacts,
  outside: OutsideFacts,
  index: ModelIndex,
  places: OutsidePlaces['places'],
): readonly MatchedEntry[] {
  const matched: MatchedEntry[] = [];
  const known = new Set<number>();
  const put = (entries: readonly ModelEntry[] | undefined, found: Omit<MatchedEntry, 'entry'>): void => {
    if (!entries) return;
    const { at, call, isGuess } = found;
    const language = outside.languageOf(at);
    for (const entry of entries)
      if (entry.languages === null || entry.languages.has(language)) matched.push({ entry, at, call, isGuess });
  };
  for (const [{ entries }, at] of placesOf(places)) {
    if (entries.length === 0) continue;
    const call = facts.callOf(at);
    if (call !== undefined) known.add(call);
    put(entries, { at, call, isGuess: false });
  }
  const putMethod = (at: number, name: string, isNamed: boolean): void => {
    const entries = index.methods.get(name);
    if (!entries || known.has(at) || facts.receiverOf(at) === undefined) return;
    // Whose method it is may be known without a model that speaks of it; then its name does not make it a sink.
    const isMeant = ({ part }: ModelEntry) => part !== 'sources' && part !== 'sinks';
    put(isNamed ? entries.filter(isMeant) : entries, { at, call: at, isGuess: true });
  };
  for (const { at, name, isNamed } of outside.calls) if (!facts.handing.has(at)) putMethod(at, name, isNamed);
  for (const [at, name] of facts.handing) putMethod(at, name, false);
  for (const [token, text] of outside.texts)
    for (const at of index.members.has(text) ? facts.givenToMembers(token) : [])
      put(index.members.get(text), { at, call: undefined, isGuess: true });
  for (const { at, name } of outside.reads)
    put(index.values.get(name), { at: facts.wholeOf(at), call: undefined, isGuess: true });
  for (const { at, name } of outside.functions) put(index.functions.get(name), { at, call: undefined, isGuess: false });
  return matched;
}

function* placesOf(places: OutsidePlaces['places']) {
  for (const [node, all] of places) for (const at of all) yield [node, at] as const;
}
