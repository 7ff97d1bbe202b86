import { constants, copyFile } from 'node:fs/promises';
import { saveRecords } from '../execute/save-records.ts';
import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import type { KeptPools } from '../extract/kept-pools.ts';
import { LocalRefusal } from '../extract/local-refusal.ts';
import type { ScanTrace } from '../extract/scan-trace.ts';
import { buildCounts } from '../graph/build-counts.ts';
import { indexReports } from '../graph/outside/index-reports.ts';
import type { BuildRecord } from '../protocol/build-record.ts';
import type { BuildProgress } from '../protocol/build-view.ts';
import type { OpenRequest } from '../protocol/engine-api.ts';
import { type Saying, saying } from '../protocol/saying.ts';
import type { StoredReuse, StoredSummary } from '../protocol/stored-summary.ts';
import { t } from '../protocol/translate.ts';
import { Session } from '../session/session.ts';
import type { EngineAssets } from './assets.ts';
import { clearBuilding, type GraphStore } from './graph-store.ts';
import { buildBasis } from './incremental/build-basis.ts';
import { buildReuse, reuseMessage } from './incremental/build-reuse.ts';
import type { BuildStart } from './incremental/build-start.ts';
import { compactGraph } from './incremental/compact-graph.ts';
import type { FolderComparison } from './incremental/compare-folder.ts';
import { profileOf } from './profile-of.ts';
import { type BuildRun, runBuild } from './run-build.ts';
import { saveBuild } from './save-build.ts';
import { saveHashes } from './save-hashes.ts';
import { saveQuality } from './save-quality.ts';
import { sessionReader } from './session-reader.ts';

/** So few files are read by one worker, which takes little memory afterwards. */
const hasFewFiles = (compared?: FolderComparison) => compared !== undefined && compared.read.length <= 20;

type Start = Exclude<BuildStart, { readonly kind: 'current' }>;

/**
 * Builds the graph into the store's building file, anew or from a copy of the stored one; publishing it is the caller's. On
 * any failure the file is removed and the old graph is as it was. `previous` is kept beside it, to be compared with. The workers
 * that read a few files stay in `pools`.
 */
export async function buildGraph(
  store: GraphStore,
  request: OpenRequest,
  catalog: GrammarCatalog,
  assets: EngineAssets,
  previous: BuildRecord | null,
  start: Start,
  pools: KeptPools,
  signal: AbortSignal,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuiltGraph> {
  const from = (at: Start) => buildFrom(at, store, request, catalog, assets, previous, pools, signal, onProgress);
  try {
    return await from(start);
  } catch (error) {
    if (start.kind !== 'update' || !(error instanceof LocalRefusal)) throw error;
    return await from({
      kind: 'anew',
      reasons: [...error.refused].map(([rule, why]) => saying('{0} failed in a worker: {1}.', rule, why)),
    });
  }
}

interface BuiltGraph {
  readonly summary: StoredSummary;
  readonly trace: ScanTrace;
}

async function buildFrom(
  start: Start,
  store: GraphStore,
  request: OpenRequest,
  catalog: GrammarCatalog,
  assets: EngineAssets,
  previous: BuildRecord | null,
  pools: KeptPools,
  signal: AbortSignal,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuiltGraph> {
  const started = performance.now();
  const memory = watchMemory();
  await clearBuilding(store);
  const { compared, others } = start.kind === 'update' ? start : { compared: undefined, others: undefined };
  if (compared) await copyFile(store.file, store.buildingFile, constants.COPYFILE_FICLONE);
  const compares = start.kind === 'update' && start.compares;
  let session = await Session.open(store.buildingFile, profileOf(request.settings), compares ? 'updating' : 'building');
  try {
    const { folders, settings } = request;
    const kept = pools.isShared || hasFewFiles(compared) ? pools : undefined;
    const given = { folders, settings, catalog, assets, compared, others, compares, pools: kept };
    const run = await runBuild(session, given, signal, onProgress);
    onProgress({ stage: 'record', done: 0, total: 1, message: t('Writing down what the rules did') });
    const recording = performance.now();
    const buildId = await saveRun(session, run, request, catalog);
    onProgress({ stage: 'store', done: 0, total: 1, message: t('Writing the graph') });
    const storing = performance.now();
    await session.checkpoint();
    if (compared) session = await compactGraph(session, store.buildingFile);
    const stored = performance.now();
    const summary: StoredSummary = {
      buildId,
      folders: folders.map((folder) => folder.path),
      ...(await whatCameOut(session, run, buildReuse(start, run, compares), store)),
      stages: [
        ...run.stages,
        { stage: 'record', milliseconds: storing - recording },
        { stage: 'store', milliseconds: stored - storing },
      ],
      milliseconds: performance.now() - started,
      peakMemoryBytes: memory.peak(),
      storage: store.file,
    };
    const from = { folders, version: assets.version, basis: buildBasis(request, catalog, assets) };
    await saveBuild(session, { summary, previous, ...from });
    signal.throwIfAborted();
    session.close();
    return { summary, trace: run.extraction.trace };
  } catch (error) {
    session.close();
    await clearBuilding(store);
    throw signal.aborted ? signal.reason : error;
  } finally {
    memory.stop();
  }
}

/** Writes down what the rules did; answers with the id of the build. */
async function saveRun(
  session: Session,
  { collectors, rules }: BuildRun,
  { settings }: OpenRequest,
  catalog: GrammarCatalog,
): Promise<string> {
  await saveRecords(session, collectors);
  const reader = sessionReader(session);
  const buildId = await saveHashes(session, reader, { rules, settings, catalog });
  await saveQuality(session, reader, collectors, session.profile.quality);
  return buildId;
}

async function whatCameOut(session: Session, run: BuildRun, reuse: StoredReuse, store: GraphStore) {
  const reader = sessionReader(session);
  const messages = [...store.messages, ...[reuseMessage(reuse) ?? []].flat(), ...messagesOf(run)];
  return { ...(await buildCounts(reader)), reuse, indexes: await indexReports(reader, 0), messages };
}

function messagesOf(run: BuildRun): readonly Saying[] {
  const { extraction, collectors } = run;
  const failed = collectors.executions.filter((execution) => execution.status === 'failed');
  return [
    ...(extraction.filesParsed === 0
      ? [saying('No file of a known language was found, so the graph has no symbols.')]
      : []),
    ...(extraction.lanes.cursor > 0
      ? [
          saying(
            extraction.lanes.cursor === 1
              ? '{0} file was read through the slower public cursor; see scan_event.'
              : '{0} files were read through the slower public cursor; see scan_event.',
            extraction.lanes.cursor,
          ),
        ]
      : []),
    ...failed.map((execution) => saying('Rule {0} failed: {1}', execution.rule.id, firstLine(execution.message ?? ''))),
  ];
}

/** The statement and all the rest stand beside the rule. */
const firstLine = (message: string): string => (message.split('\n')[0] ?? '').replace(/; SQL: .*/, '');

function watchMemory() {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  timer.unref();
  return { peak: () => Math.max(peak, process.memoryUsage.rss()), stop: () => clearInterval(timer) };
}
