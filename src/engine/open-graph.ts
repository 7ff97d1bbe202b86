import { existsSync } from 'node:fs';
import { buildTable } from '../model/tables/diagnostics.ts';
import type { StoredSummary } from '../protocol/stored-summary.ts';
import { t } from '../protocol/translate.ts';
import { from } from '../relation/query.ts';
import type { RuntimeProfile } from '../session/profile.ts';
import type { Reach } from '../session/reach.ts';
import { Session } from '../session/session.ts';
import { type GraphStore, moveAside, schemaVersion } from './graph-store.ts';
import { sessionReader } from './session-reader.ts';

export interface StoredGraph {
  readonly file: string;
  readonly session: Session;
  readonly summary: StoredSummary;
  readonly builtAt: string;
}

const builds = from('build', buildTable).select((t) => ({
  version: t.build.schema_version,
  built_at: t.build.built_at,
  summary: t.build.summary,
}));

/** Errors that leave open whether the file is a good one. */
const saysNothingOfTheFile = /conflicting lock|could not set lock|permission denied|too many open files|out of memory/i;

/**
 * Opens the stored graph to read. A file that is damaged, incomplete or of another version is moved aside, with a
 * message; then, and when there is no file, the answer is null.
 */
export async function openGraph(
  store: GraphStore,
  profile: RuntimeProfile,
  tell: (message: string) => void,
  reach?: Reach,
): Promise<StoredGraph | null> {
  const file = [store.file, store.foreignFile].find((each) => each !== null && existsSync(each));
  if (!file) return null;
  let session: Session | null = null;
  try {
    session = await Session.open(file, profile, 'read_only', reach);
    const [build] = await sessionReader(session).rows(builds, {});
    const layout = schemaVersion();
    if (Number(build?.version) !== layout)
      throw new Error(`it has layout ${build?.version ?? 'none'}, this program reads ${layout}`);
    const summary = JSON.parse(String(build?.summary)) as StoredSummary;
    return { file, session, summary, builtAt: String(build?.built_at) };
  } catch (error) {
    session?.close();
    const message = error instanceof Error ? error.message : String(error);
    if (saysNothingOfTheFile.test(message)) throw error;
    if (file !== store.file) {
      tell(t('The graph in {0} cannot be used ({1}); build it again.', file, message.split('\n')[0] ?? ''));
      return null;
    }
    const aside = await moveAside(store);
    tell(
      t(
        'The stored graph cannot be used ({0}). It was moved to {1}; build the graph again.',
        message.split('\n')[0] ?? '',
        aside,
      ),
    );
    return null;
  }
}
