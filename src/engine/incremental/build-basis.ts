import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrammarCatalog } from '../../extract/grammar-catalog.ts';
import type { OpenRequest } from '../../protocol/engine-api.ts';
import { canonicalJson, hashOf } from '../../relation/hash.ts';
import { rules } from '../../rules/index.ts';
import type { EngineAssets } from '../assets.ts';
import { graphSettings } from '../profile-of.ts';

/** What a graph follows from besides the contents of its files, each with the sentence for a build that finds another. */
const parts = {
  program: 'Another version of the program made the stored graph.',
  folders: 'The folders are others than those of the stored graph.',
  settings: 'The settings are others than those of the stored graph.',
  languages: 'The grammars or language data are others than those of the stored graph.',
  rules: 'The rules are others than those of the stored graph.',
} as const;

/** A digest of each part. */
export type BuildBasis = Readonly<Record<keyof typeof parts, string>>;

export function buildBasis(request: OpenRequest, catalog: GrammarCatalog, assets: EngineAssets): BuildBasis {
  const grammars = readFileSync(join(catalog.folder, 'catalog.json'));
  return {
    program: assets.version,
    folders: hashOf(request.folders),
    settings: hashOf(graphSettings(request.settings)),
    languages: createHash('sha256').update(grammars).digest('hex'),
    rules: createHash('sha256').update(JSON.stringify(rules)).digest('hex'),
  };
}

export const storedBasis = (basis: BuildBasis): string => canonicalJson(basis);

/** Sentences about the parts in which the basis of the stored graph, as it was stored, is another. */
export function basisChanges(stored: string, basis: BuildBasis): readonly string[] {
  const before = JSON.parse(stored) as Partial<BuildBasis>;
  return (Object.keys(parts) as (keyof typeof parts)[])
    .filter((part) => before[part] !== basis[part])
    .map((part) => parts[part]);
}
