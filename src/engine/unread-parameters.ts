import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import type { EngineSettings } from '../protocol/engine-api.ts';
import { parametersRead } from '../relation/parameters-read.ts';
import { scalarsOf } from './given-parameters.ts';
import { rulesOf } from './ordered-rules.ts';

/** Values given to a build that none of its rules reads. Lists are tables of the graph, which questions may read later. */
export function unreadParameters(catalog: GrammarCatalog, settings: EngineSettings): readonly string[] {
  const given = Object.keys(scalarsOf(settings.parameters ?? {}));
  if (given.length === 0) return [];
  const read = new Set(
    rulesOf(catalog, settings).flatMap(({ relation }) => parametersRead(relation).map(({ name }) => name)),
  );
  return given.filter((name) => !read.has(name));
}
