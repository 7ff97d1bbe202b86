import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import type { GraphReader } from '../graph/graph-reader.ts';
import { must } from '../model/must.ts';
import { hashTable } from '../model/tables/diagnostics.ts';
import type { EngineSettings } from '../protocol/engine-api.ts';
import { hashOf } from '../relation/hash.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuntimeProfile } from '../session/profile.ts';
import type { Session } from '../session/session.ts';
import { buildHashes } from './build-hashes.ts';
import { inputDigest } from './input-digest.ts';

/**
 * Writes the hashes of a build. Answers with the id of the build, the digest of the files and the rules it comes from:
 * equal inputs give equal ids on every machine. Settings are in it as far as
 * they decide about rows.
 */
export async function saveHashes(
  session: Session,
  reader: GraphReader,
  build: { readonly rules: readonly Rule[]; readonly settings: EngineSettings; readonly catalog: GrammarCatalog },
): Promise<string> {
  const { rules, settings, catalog } = build;
  const input = await inputDigest(reader, catalog);
  const hashes = buildHashes({ rules, settings, profile: session.profile, input });
  await session.createTable(hashTable);
  await session.ingest.prepare([hashTable]);
  session.ingest.appendRows(
    hashTable,
    hashes.map((row) => ({ ...row })),
  );
  session.ingest.flush();
  const graph = must(hashes.find(({ kind }) => kind === 'rule_graph'));
  return hashOf([input, graph.hash, ...rowSettings(session.profile, settings)]).slice(0, 32);
}

/** What decides about rows besides files and rules; nothing when all is as usual. */
function rowSettings({ candidates }: RuntimeProfile, { parameters = {} }: EngineSettings): readonly unknown[] {
  return [...(candidates === 'all' ? [] : [candidates]), ...(Object.keys(parameters).length === 0 ? [] : [parameters])];
}
