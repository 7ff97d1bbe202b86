import type { SqlAst } from '../../compile/sql-ast.ts';
import { type GrammarCatalog, loadGrammarCatalog } from '../../extract/grammar-catalog.ts';
import { buildRecord } from '../../graph/build-record.ts';
import type { GraphReader } from '../../graph/graph-reader.ts';
import { type GraphLayers, graphLayers } from '../../model/graph-layers.ts';
import type { BuildRecord } from '../../protocol/build-record.ts';
import { type EngineSettings, engineErrorCodes, type OpenRequest } from '../../protocol/engine-api.ts';
import { EngineError } from '../../protocol/engine-error.ts';
import { t } from '../../protocol/translate.ts';
import { type Rule, ruleGraphHash } from '../../rules/rule.ts';
import type { Session } from '../../session/session.ts';
import type { EngineAssets } from '../assets.ts';
import { rulesOf } from '../ordered-rules.ts';
import { profileOf } from '../profile-of.ts';

/** What the parts of a bundle are made from: a stored graph and the program that built it. */
export interface BundleSource {
  readonly session: Session;
  readonly reader: GraphReader;
  readonly request: OpenRequest;
  readonly record: BuildRecord;
  readonly rules: readonly Rule[];
  readonly catalog: GrammarCatalog;
  readonly assets: EngineAssets;
  readonly ast: SqlAst;
}

/** Throws a sentence when the stored graph was built by other rules than those of this program. */
export async function readBundleSource(
  stored: Pick<BundleSource, 'session' | 'reader' | 'request' | 'assets' | 'ast'>,
): Promise<BundleSource> {
  const record = await buildRecord(stored.reader);
  const catalog = loadGrammarCatalog(stored.assets.grammars);
  const rules = rulesOfBuild(record, catalog, stored.request.settings);
  if (rules) return { ...stored, record, catalog, rules };
  throw new EngineError(
    engineErrorCodes.refused,
    t('The stored graph was built with other rules than this program has. Build it again first.'),
  );
}

/** The rules a graph was built by; its layers may be others than those asked for now. */
function rulesOfBuild({ hashes }: BuildRecord, catalog: GrammarCatalog, settings: EngineSettings) {
  const built = hashes.find(({ kind }) => kind === 'rule_graph')?.hash;
  const asked = profileOf(settings).layers;
  for (const layers of new Set([asked, ...(Object.keys(graphLayers) as GraphLayers[])])) {
    const rules = rulesOf(catalog, { ...settings, layers });
    if (ruleGraphHash(rules) === built) return rules;
  }
  return null;
}

/** One file of a bundle: its name and what is in it. What may differ between two runs stands below a key `volatile`. */
export type BundlePart = (source: BundleSource) => Promise<unknown>;
