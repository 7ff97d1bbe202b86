import { type GrammarCatalog, loadGrammarCatalog } from '../extract/grammar-catalog.ts';
import type { KeptPools } from '../extract/kept-pools.ts';
import type { ScanTrace } from '../extract/scan-trace.ts';
import { buildRecord } from '../graph/build-record.ts';
import type { BuildRecord } from '../protocol/build-record.ts';
import type { BuildSummary } from '../protocol/build-view.ts';
import { engineErrorCodes } from '../protocol/engine-api.ts';
import { type StoredSummary, saidSummary } from '../protocol/stored-summary.ts';
import { t } from '../protocol/translate.ts';
import type { EngineAssets } from './assets.ts';
import { buildFailure } from './build-failure.ts';
import { buildGraph } from './build-graph.ts';
import { buildHistory } from './build-history.ts';
import { EngineError, type EngineHost } from './engine.ts';
import { folderStamp } from './folder-stamp.ts';
import { publish } from './graph-store.ts';
import { anewReason } from './incremental/anew-reason.ts';
import { buildStart } from './incremental/build-start.ts';
import type { OpenedWorkspace } from './opened-workspace.ts';
import { unchangedSummary } from './unchanged-summary.ts';
import { unreadParameters } from './unread-parameters.ts';

/** Brings the graph of an open workspace up to date and lets it answer; after a failure the old one answers again. */
export async function buildWorkspace(
  workspace: OpenedWorkspace,
  host: EngineHost,
  assets: EngineAssets,
  pools: KeptPools,
  isScratch: boolean,
  signal: AbortSignal,
): Promise<BuildSummary> {
  const { request, store } = workspace;
  workspace.failure = null;
  try {
    const catalog = loadGrammarCatalog(assets.grammars);
    const started = performance.now();
    for (const name of unreadParameters(catalog, request.settings))
      host.log('warning', t('No rule reads the parameter {0}.', name));
    const start = await startOf(workspace, assets, isScratch, catalog, signal);
    if (start.kind === 'current') {
      const { summary } = workspace.stored();
      stamp(workspace, host, assets, start.trace, summary);
      return unchangedSummary(summary, performance.now() - started);
    }
    const previous = workspace.graph && (await buildRecord(workspace.reader()));
    const { summary, trace } = await buildGraph(
      store,
      request,
      catalog,
      assets,
      previous,
      start,
      pools,
      signal,
      (progress) => {
        host.progress(progress);
        workspace.tell({ state: 'building', progress });
      },
    );
    await workspace.exchange(async () => {
      await publish(store);
      if (previous) keepRecord(workspace, host, previous);
    });
    stamp(workspace, host, assets, trace, summary);
    return saidSummary(summary);
  } catch (error) {
    if (!signal.aborted) workspace.failure = buildFailure(error, store);
    await workspace.restore();
    throw workspace.failure === null ? error : new EngineError(engineErrorCodes.buildFailed, workspace.failure);
  }
}

/** What a build makes of the stored graph. */
async function startOf(
  workspace: OpenedWorkspace,
  assets: EngineAssets,
  isScratch: boolean,
  catalog: GrammarCatalog,
  signal: AbortSignal,
) {
  const { request, graph, store } = workspace;
  const reason = anewReason(isScratch, request.settings, graph !== null);
  if (reason || graph?.file !== store.file) return { kind: 'anew', reasons: reason ? [reason] : [] } as const;
  const isUntouched = folderStamp.untouched(store.folder);
  const tables = await graph.session.tableNames();
  return buildStart({ reader: workspace.reader(), tables, request, catalog, assets, isUntouched }, signal);
}

/** A record that cannot be kept is no reason to fail a build that is done. */
function keepRecord({ store }: OpenedWorkspace, host: EngineHost, record: BuildRecord): void {
  try {
    buildHistory.keep(store.folder, record);
  } catch (error) {
    host.log('warning', `The build before could not be kept in ${store.folder}: ${String(error)}`);
  }
}

/** Lets the next build of the same files find out quickly; without a stamp it only takes longer. */
function stamp(
  { request, store }: OpenedWorkspace,
  host: EngineHost,
  assets: EngineAssets,
  trace: ScanTrace,
  summary: StoredSummary,
): void {
  try {
    folderStamp.write(store.folder, store.file, trace, folderStamp.keyOf(request, assets), summary);
  } catch (error) {
    host.log('warning', `The state of the folder could not be noted in ${store.folder}: ${String(error)}`);
  }
}
