import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import { type GraphLayers, hasLayer } from '../model/graph-layers.ts';
import { givenTables } from '../model/tables/given-tables.ts';
import type { EngineSettings } from '../protocol/engine-api.ts';
import { listParameter } from '../relation/list-parameter.ts';
import { rules } from '../rules/index.ts';
import { orderRules } from '../rules/order.ts';
import type { Rule } from '../rules/rule.ts';
import { listsOf, typeOf } from './given-parameters.ts';
import { matchRules } from './match-rules.ts';
import { profileOf } from './profile-of.ts';

/** All rules in the order in which they run; fails with a sentence for each fault of the rule set. */
export function orderedRules(
  catalog: GrammarCatalog,
  lists: readonly string[] = [],
  layers: GraphLayers = 'all',
): readonly Rule[] {
  const given = new Set([...givenTables.map((table) => table.name), ...lists]);
  const chosen = rules.filter(({ layer }) => hasLayer(layers, layer));
  return orderRules([...matchRules(catalog), ...chosen], given);
}

/** The rules of a build with some settings, whose lists are tables that rules may read. */
export function rulesOf(catalog: GrammarCatalog, settings: EngineSettings): readonly Rule[] {
  const lists = listsOf(settings.parameters ?? {}).map(([name, items]) => listParameter(name, typeOf(items)).name);
  return orderedRules(catalog, lists, profileOf(settings).layers);
}
