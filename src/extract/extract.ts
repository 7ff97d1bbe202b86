import { availableParallelism } from 'node:os';
import { must } from '../model/must.ts';
import { fileTable } from '../model/tables/extraction.ts';
import { t } from '../protocol/translate.ts';
import { BatchMerger } from './batch-merger.ts';
import { catalogRows } from './catalog-rows.ts';
import { createWorkerPool } from './create-worker-pool.ts';
import { defaultMaxFileSize, type ExtractionRequest, type ExtractionSummary } from './extraction-request.ts';
import { fileKeys } from './file-keys.ts';
import { fileRows } from './file-rows.ts';
import { LocalRefusal } from './local-refusal.ts';
import { planBatches } from './plan-batches.ts';
import { type ScannedFile, scan } from './scan.ts';
import { appendScanEvents } from './scan-events.ts';
import { ScanTrace } from './scan-trace.ts';
import { NewTextNumbers } from './text-numbers.ts';
import type { BatchTask, CursorLane, FileOutcome } from './worker-messages.ts';
import type { WorkerPool } from './worker-pool.ts';
import { workersFor } from './workers-for.ts';

/**
 * Fills every extraction table from the files of some folders. The rows, and all numbers in them, depend only on the
 * files: not on the number of workers or on which of them was faster. Rejects with an AbortError when `signal` fires.
 */
export async function extract(request: ExtractionRequest): Promise<ExtractionSummary> {
  const { signal, onProgress } = request;
  const started = performance.now();
  signal?.throwIfAborted();
  onProgress?.(0, 0, t('Looking for files'));
  const pool = request.pools?.poolFor(request) ?? createWorkerPool(request);
  const abort = () => void pool.cancel(cancelled());
  signal?.addEventListener('abort', abort, { once: true });
  try {
    pool.warm();
    return await extractWith(pool, request, started);
  } catch (error) {
    throw signal?.aborted ? cancelled() : error;
  } finally {
    signal?.removeEventListener('abort', abort);
    if (!request.pools) await pool.close();
  }
}

function cancelled(): Error {
  return new DOMException('The extraction was cancelled.', 'AbortError');
}

async function extractWith(pool: WorkerPool, request: ExtractionRequest, started: number): Promise<ExtractionSummary> {
  const { catalog, sink, signal, exclude = [], maxFileSizeBytes = defaultMaxFileSize, folders } = request;
  const trace = request.stored?.trace ?? new ScanTrace();
  const files = request.stored?.scanned ?? (await scan({ folders, exclude, maxFileSizeBytes, catalog, signal, trace }));
  const keys = fileKeys(files.map((file) => file.path));
  const scanned = performance.now();

  for (const [table, rows] of catalogRows(catalog)) sink.appendRows(table, rows);
  const merger = new BatchMerger(sink, request.localPlan, request.texts ?? new NewTextNumbers());
  const parsing = await parseFiles(pool, request, files, merger);
  const rows = fileRows(files, keys, parsing.outcomes);
  if (rows.length > 0) sink.appendRows(fileTable, rows);
  appendScanEvents(files, parsing.outcomes, [...parsing.cursorLanes.values()], sink);

  const parsed = rows.filter(({ status }) => status === 'parsed');
  return {
    files: rows.length,
    filesParsed: parsed.length,
    filesSkipped: rows.filter(({ status }) => status === 'skipped').length,
    filesFailed: rows.filter(({ status }) => status === 'failed').length,
    nodes: merger.nodes,
    lines: parsed.reduce((sum, { lines }) => sum + lines, 0),
    bytes: parsed.reduce((sum, { size }) => sum + Number(size), 0),
    lanes: {
      heap: parsed.filter(({ lane }) => lane === 'heap').length,
      cursor: parsed.filter(({ lane }) => lane === 'cursor').length,
    },
    local: merger.local,
    trace,
    scanMilliseconds: scanned - started,
    milliseconds: performance.now() - started,
    peakMemoryBytes: parsing.peakMemoryBytes,
  };
}

interface Parsing {
  /** By number of the file. */
  readonly outcomes: Map<number, FileOutcome>;
  readonly cursorLanes: Map<string, CursorLane>;
  peakMemoryBytes: number;
}

/** Parses the files in workers. Batches may finish in any order; they are merged in file order. */
async function parseFiles(
  pool: WorkerPool,
  { onProgress, signal, stored, workers }: ExtractionRequest,
  files: readonly ScannedFile[],
  merger: BatchMerger,
): Promise<Parsing> {
  const isKnown = (file: number) => stored?.known.has(file) ?? false;
  if (workers === undefined) pool.limitTo(workersFor(bytesToParse(files, isKnown), availableParallelism()));
  const batches = planBatches(files, pool.size, isKnown);
  const total = batches.reduce((sum, batch) => sum + batch.files.length, 0);
  const parsing: Parsing = {
    outcomes: new Map(stored?.known),
    cursorLanes: new Map(),
    peakMemoryBytes: process.memoryUsage.rss(),
  };
  for await (const { result, casualties } of inOrder(pool, batches, pool.size * 2 + 1)) {
    signal?.throwIfAborted();
    if (result.refused.length > 0)
      throw new LocalRefusal(new Map(result.refused.map(({ rule, reason }) => [rule, reason])));
    await merger.add(result.rows);
    pool.recycle(result);
    for (const outcome of [...result.outcomes, ...casualties]) parsing.outcomes.set(outcome.file, outcome);
    for (const lane of result.cursorLanes) parsing.cursorLanes.set(lane.language, lane);
    parsing.peakMemoryBytes = Math.max(parsing.peakMemoryBytes, process.memoryUsage.rss());
    const last = files[result.outcomes.at(-1)?.file ?? -1];
    onProgress?.(parsing.outcomes.size - (stored?.known.size ?? 0), total, last?.path ?? '');
  }
  return parsing;
}

function bytesToParse(files: readonly ScannedFile[], isKnown: (file: number) => boolean): number {
  return files.reduce((sum, { reason, size }, file) => sum + (reason === null && !isKnown(file) ? size : 0), 0);
}

/** Results of the batches in order, with at most `window` of them running or waiting to be merged. */
async function* inOrder(pool: WorkerPool, batches: readonly BatchTask[], window: number) {
  const running: ReturnType<WorkerPool['run']>[] = [];
  let next = 0;
  while (next < batches.length || running.length > 0) {
    while (next < batches.length && running.length < window) {
      const result = pool.run(must(batches[next++], 'batch'));
      // The one that is awaited reports the failure; the others must not count as unhandled.
      result.catch(() => undefined);
      running.push(result);
    }
    yield await must(running.shift(), 'running batch');
  }
}
