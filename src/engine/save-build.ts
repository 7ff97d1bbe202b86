import { buildTable } from '../model/tables/diagnostics.ts';
import type { BuildSummary } from '../protocol/build-view.ts';
import type { Folder } from '../protocol/engine-api.ts';
import { profileHash } from '../session/profile.ts';
import type { Session } from '../session/session.ts';
import { schemaVersion } from './graph-store.ts';

/** Writes the row that says what this graph is; a graph without it is incomplete. */
export async function saveBuild(
  session: Session,
  summary: BuildSummary,
  folders: readonly Folder[],
  version: string,
  fingerprint: string,
): Promise<void> {
  await session.createTable(buildTable);
  await session.ingest.prepare([buildTable]);
  session.ingest.appendRows(buildTable, [
    {
      build_id: summary.buildId,
      built_at: new Date().toISOString(),
      schema_version: schemaVersion,
      engine_version: version,
      fingerprint,
      folders: JSON.stringify(folders),
      profile_hash: profileHash(session.profile),
      summary: JSON.stringify(summary),
    },
  ]);
  session.ingest.flush();
}
