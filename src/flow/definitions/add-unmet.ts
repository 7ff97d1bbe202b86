import type { BatchNames } from './batch-names.ts';
import type { EntryDefinitions } from './entry-definitions.ts';
import { mark } from './name-facts.ts';
import { happening, type SiteStore } from './site-store.ts';

/** Names in code that no unit evaluates, such as types and code that was cut: whatever they do may happen at any time. */
export function addUnmet(names: BatchNames, store: SiteStore, met: Uint8Array, { sites }: EntryDefinitions): void {
  const { facts } = names;
  for (let place = 0; place < met.length; place++) {
    const marks = facts.marks[place] as number;
    if (met[place] === 1 || (marks & (mark.binding | mark.reference)) === 0 || sites[place] !== 0) continue;
    const id = names.variableAt(place);
    if (id < 0) continue;
    const unit = names.unitOf(facts.scope[place] as number);
    if ((marks & mark.written) === 0 || (marks & mark.augmented) !== 0)
      store.happenSomewhere(happening.use, id, names.addUse(store, place, unit, -1, id));
    if ((marks & mark.written) !== 0 && !names.isBare(place)) {
      const kind = names.definitionKind(place);
      store.happenSomewhere(happening.define, id, names.addDefinition(store, place, unit, -1, id, kind, true));
    }
  }
}
