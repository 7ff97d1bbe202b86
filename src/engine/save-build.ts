import { buildTable } from '../model/tables/diagnostics.ts';
import type { BuildRecord } from '../protocol/build-record.ts';
import type { Folder } from '../protocol/engine-api.ts';
import type { StoredSummary } from '../protocol/stored-summary.ts';
import { canonicalJson } from '../relation/hash.ts';
import { profileHash } from '../session/profile.ts';
import type { Session } from '../session/session.ts';
import { schemaVersion } from './graph-store.ts';
import { type BuildBasis, storedBasis } from './incremental/build-basis.ts';

/** Writes the row that says what this graph is; a graph without it is incomplete. */
export async function saveBuild(
  session: Session,
  build: {
    readonly summary: StoredSummary;
    readonly folders: readonly Folder[];
    readonly version: string;
    readonly basis: BuildBasis;
    /** Of the build before; null without. */
    readonly previous: BuildRecord | null;
  },
): Promise<void> {
  const { summary, folders, version, basis, previous } = build;
  await session.createTable(buildTable);
  await session.ingest.prepare([buildTable]);
  session.ingest.appendRows(buildTable, [
    {
      build_id: summary.buildId,
      built_at: new Date().toISOString(),
      schema_version: schemaVersion(),
      engine_version: version,
      fingerprint: storedBasis(basis),
      folders: JSON.stringify(folders),
      profile: canonicalJson(session.profile),
      profile_hash: profileHash(session.profile),
      summary: JSON.stringify(summary),
      previous: previous && canonicalJson(previous),
    },
  ]);
  session.ingest.flush();
  // Closing would write the rest to the file as well, but would not say that the disk is full.
  await session.checkpoint();
}
