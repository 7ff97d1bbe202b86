import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrammarCatalog } from '../../extract/grammar-catalog.ts';
import { oncePer } from '../../model/once-per.ts';
import type { OpenRequest } from '../../protocol/engine-api.ts';
import { type Saying, saying } from '../../protocol/saying.ts';
import { canonicalJson, hashOf } from '../../relation/hash.ts';
import { rules } from '../../rules/index.ts';
import { rulePlanHash } from '../../rules/rule.ts';
import type { EngineAssets } from '../assets.ts';
import { graphSettings } from '../profile-of.ts';

/** What all of a graph follows from, each with the sentence for a build that finds another. */
const wholes = {
  program: saying('Another version of the program made the stored graph.'),
  folders: saying('The folders are others than those of the stored graph.'),
  settings: saying('The settings are others than those of the stored graph.'),
  numbering: saying('The languages are others than those of the stored graph.'),
} as const;

/** What a graph follows from besides the contents of its files, as digests. */
export interface BuildBasis extends Readonly<Record<keyof typeof wholes, string>> {
  /** Of grammar and language data, by the id of the language. */
  readonly languages: Readonly<Record<string, string>>;
  /** Of everything in the grammars' folder. */
  readonly grammars: string;
  readonly rules: string;
}

/** Relations stand in it by their hashes, for most of them share parts with others; examples leave no trace in a graph. */
const digestOf = oncePer((of: typeof rules) =>
  hashOf(of.map((rule) => ({ ...rule, examples: undefined, relation: rulePlanHash(rule) }))),
);

export function buildBasis(request: OpenRequest, catalog: GrammarCatalog, assets: EngineAssets): BuildBasis {
  const { languages, kinds, fields } = catalog;
  const { layers, ...settings } = graphSettings(request.settings);
  const grammars = readFileSync(join(catalog.folder, 'catalog.json'));
  return {
    program: assets.program,
    folders: hashOf(request.folders),
    settings: hashOf(settings),
    numbering: hashOf([languages.map(({ data }) => data.id), kinds.map(({ name, named }) => [name, named]), fields]),
    languages: Object.fromEntries(languages.map(({ data, digest }) => [data.id, digest])),
    grammars: createHash('sha256').update(grammars).digest('hex'),
    // Layers are sets of rules: with others the graph gets or loses their rows.
    rules: hashOf([layers, digestOf(rules)]),
  };
}

export const storedBasis = (basis: BuildBasis): string => canonicalJson(basis);

/** What became of the basis of a graph. */
export interface BasisChanges {
  /** Why nothing of the stored graph can stay; none when some of it can. */
  readonly reasons: readonly Saying[];
  /** Ids of languages whose grammar or data are others. */
  readonly languages: readonly string[];
  readonly hasOtherRules: boolean;
  readonly isSame: boolean;
}

/** Compares the basis of the stored graph, as it was stored, with that of a build. */
export function basisChanges(stored: string, basis: BuildBasis): BasisChanges {
  const before = JSON.parse(stored) as Partial<BuildBasis>;
  const parts = Object.keys(wholes) as (keyof typeof wholes)[];
  return {
    reasons: parts.filter((part) => before[part] !== basis[part]).map((part) => wholes[part]),
    languages: Object.keys(basis.languages).filter((id) => before.languages?.[id] !== basis.languages[id]),
    hasOtherRules: before.rules !== basis.rules,
    isSame: storedBasis(basis) === canonicalJson(before),
  };
}
