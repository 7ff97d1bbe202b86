import type { SqlAst } from '../../compile/sql-ast.ts';
import { type GrammarCatalog, loadGrammarCatalog } from '../../extract/grammar-catalog.ts';
import { buildRecord } from '../../graph/build-record.ts';
import type { GraphReader } from '../../graph/graph-reader.ts';
import type { BuildRecord } from '../../protocol/build-record.ts';
import type { OpenRequest } from '../../protocol/engine-api.ts';
import { type Rule, ruleGraphHash } from '../../rules/rule.ts';
import type { Session } from '../../session/session.ts';
import type { EngineAssets } from '../assets.ts';
import { rulesOf } from '../ordered-rules.ts';

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
  const rules = rulesOf(catalog, stored.request.settings);
  const built = record.hashes.find(({ kind }) => kind === 'rule_graph')?.hash;
  if (built !== ruleGraphHash(rules))
    throw new Error('The stored graph was built with other rules than this program has. Build it again first.');
  return { ...stored, record, catalog, rules };
}

/** One file of a bundle: its name and what is in it. What may differ between two runs stands below a key `volatile`. */
export type BundlePart = (source: BundleSource) => Promise<unknown>;
