import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultMaxFileSize } from '../extract/extraction-request.ts';
import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import { scan } from '../extract/scan.ts';
import { ScanTrace } from '../extract/scan-trace.ts';
import type { GraphReader } from '../graph/graph-reader.ts';
import { buildTable } from '../model/tables/diagnostics.ts';
import { fileTable } from '../model/tables/extraction.ts';
import type { OpenRequest } from '../protocol/engine-api.ts';
import { from } from '../relation/query.ts';
import { rules } from '../rules/index.ts';
import type { EngineAssets } from './assets.ts';
import { graphSettings, profileOf } from './profile-of.ts';

const builds = from('build', buildTable).select((t) => ({ fingerprint: t.build.fingerprint }));
const files = from('file', fileTable).select((t) => ({
  path: t.file.path,
  sha256: t.file.sha256,
  reason: t.file.reason,
}));

/** Digest of everything but the files that a build depends on: program, languages, rules, folders and settings. */
export function buildFingerprint(request: OpenRequest, catalog: GrammarCatalog, assets: EngineAssets): string {
  const grammars = readFileSync(join(catalog.folder, 'catalog.json'));
  return createHash('sha256')
    .update(JSON.stringify([assets.version, request.folders, graphSettings(request.settings)]))
    .update(grammars)
    .update(JSON.stringify(rules))
    .digest('hex');
}

/**
 * Whether a build would give the stored graph again: same fingerprint, same files, same contents. Answers with what the
 * folders look like, or null.
 */
export async function unchanged(
  reader: GraphReader,
  request: OpenRequest,
  catalog: GrammarCatalog,
  assets: EngineAssets,
  signal: AbortSignal,
): Promise<ScanTrace | null> {
  const [build] = await reader.rows(builds, {});
  if (build?.fingerprint !== buildFingerprint(request, catalog, assets)) return null;
  const stored = new Map((await reader.rows(files, {})).map((row) => [String(row.path), row]));
  const { exclude = [] } = request.settings;
  const { maxFileSizeMb } = profileOf(request.settings);
  const maxFileSizeBytes = maxFileSizeMb === null ? defaultMaxFileSize : maxFileSizeMb * 2 ** 20;
  const trace = new ScanTrace();
  const found = await scan({ folders: request.folders, exclude, maxFileSizeBytes, catalog, signal, trace });
  if (found.length !== stored.size) return null;
  for (const file of found) {
    const row = stored.get(file.path);
    if (!row) return null;
    const same = file.reason === null ? await hasDigest(file.absolute, row.sha256) : row.reason === file.reason;
    if (!same) return null;
  }
  return trace;
}

async function hasDigest(path: string, sha256: unknown): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}
