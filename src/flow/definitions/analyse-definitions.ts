import type { FlowRows } from '../flow-rows.ts';
import { addUnmet } from './add-unmet.ts';
import { BatchNames } from './batch-names.ts';
import { CollectSites } from './collect-sites.ts';
import type { DefinitionSources } from './definition-sources.ts';
import { EntryDefinitions } from './entry-definitions.ts';
import { ReachingDefinitions } from './reaching-definitions.ts';
import { SiteStore } from './site-store.ts';

/** Definitions, uses, and which reach which, of all files of a batch, over its flow of control. */
export function analyseDefinitions(sources: DefinitionSources, rows: FlowRows) {
  const names = new BatchNames(sources, rows);
  const store = new SiteStore();
  const entries = new EntryDefinitions(names, store, sources);
  const collect = new CollectSites(names, store, entries.sites, sources.syntax.rows);
  const { count } = names.units;
  const spans = new Int32Array(count + 1);
  for (let unit = 0; unit < count; unit++) {
    entries.happen(unit);
    collect.collect(unit, rows);
    spans[unit + 1] = store.events.rows;
  }
  addUnmet(names, store, collect.met, entries);
  new ReachingDefinitions(names, store, rows, spans).run();
  return { store, names };
}
