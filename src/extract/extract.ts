import { availableParallelism } from 'node:os';
import { must } from '../model/must.ts';
import { fileTable, scanEvent } from '../model/tables/extraction.ts';
import type { Folder } from '../protocol/engine-api.ts';
import { BatchMerger } from './batch-merger.ts';
import { appendCatalogRows } from './catalog-rows.ts';
import type { ExtractionSink } from './extraction-sink.ts';
import { fileKeys } from './file-keys.ts';
import type { GrammarCatalog } from './grammar-catalog.ts';
import { planBatches } from './plan-batches.ts';
import { type ScannedFile, scan } from './scan.ts';
import type { BatchTask, CursorLane, FileOutcome } from './worker-messages.ts';
import { WorkerPool } from './worker-pool.ts';

export interface ExtractionRequest {
  readonly folders: readonly Folder[];
  /** Globs relative to each folder, as the editor writes them. */
  readonly exclude?: readonly string[];
  readonly maxFileSizeBytes?: number;
  readonly workers?: number;
  readonly parseTimeoutMs?: number;
  readonly workerHeapMb?: number;
  readonly catalog: GrammarCatalog;
  /** The bundled worker, dist/extract-worker.cjs. */
  readonly workerFile: string;
  /** The parser, dist/web-tree-sitter.wasm. */
  readonly treeSitterWasm: string;
  /** Reads every tree through the public cursor. */
  readonly forceCursor?: boolean;
  readonly sink: ExtractionSink;
  readonly signal?: AbortSignal | undefined;
  /** Counts files to parse. */
  readonly onProgress?: (done: number, total: number, message: string) => void;
}

export interface ExtractionSummary {
  /** Rows of `file`. */
  readonly files: number;
  readonly filesParsed: number;
  readonly filesSkipped: number;
  readonly filesFailed: number;
  readonly nodes: number;
  readonly tokens: number;
  readonly lines: number;
  /** Size of the parsed files. */
  readonly bytes: number;
  /** Parsed files by the way their trees were read. */
  readonly lanes: { readonly heap: number; readonly cursor: number };
  readonly scanMilliseconds: number;
  readonly milliseconds: number;
  /** Largest resident memory of the process seen between batches. */
  readonly peakMemoryBytes: number;
}

const defaultMaxFileSize = 20 << 20;
const defaultParseTimeout = 20_000;
const defaultWorkerHeap = 1024;
const mostWorkers = 8;

/**
 * Fills every extraction table from the files of some folders. The rows, and all numbers in them, depend only on the
 * files: not on the number of workers or on which of them was faster. Rejects with an AbortError when `signal` fires.
 */
export async function extract(request: ExtractionRequest): Promise<ExtractionSummary> {
  const { catalog, sink, signal, onProgress } = request;
  const started = performance.now();
  signal?.throwIfAborted();
  onProgress?.(0, 0, 'Looking for files');
  const { exclude = [], maxFileSizeBytes = defaultMaxFileSize, folders } = request;
  const files = await scan({ folders, exclude, maxFileSizeBytes, catalog, signal });
  const keys = fileKeys(files.map((file) => file.path));
  const scanned = performance.now();

  appendCatalogRows(catalog, sink);
  const merger = new BatchMerger(sink);
  const parsing = await parseFiles(request, files, merger);
  appendFileRows(files, keys, parsing.outcomes, sink);
  appendEvents(files, parsing, sink);

  const outcomes = [...parsing.outcomes.values()];
  const parsed = outcomes.filter(({ status }) => status === 'parsed');
  const failedInScan = files.filter(({ reason }) => reason !== null && statusOf(reason) === 'failed').length;
  const filesFailed = failedInScan + outcomes.filter(({ status }) => status === 'failed').length;
  return {
    files: files.length,
    filesParsed: parsed.length,
    filesSkipped: files.length - parsed.length - filesFailed,
    filesFailed,
    nodes: merger.nodes,
    tokens: merger.tokens,
    lines: parsed.reduce((sum, { lines }) => sum + lines, 0),
    bytes: parsed.reduce((sum, { size }) => sum + (size ?? 0), 0),
    lanes: { heap: count(parsed, 'heap'), cursor: count(parsed, 'cursor') },
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
  request: ExtractionRequest,
  files: readonly ScannedFile[],
  merger: BatchMerger,
): Promise<Parsing> {
  const {
    catalog,
    workerFile,
    treeSitterWasm,
    forceCursor = false,
    parseTimeoutMs = defaultParseTimeout,
    workerHeapMb = defaultWorkerHeap,
    signal,
  } = request;
  const workers = Math.max(1, request.workers ?? Math.min(availableParallelism(), mostWorkers));
  const batches = planBatches(files, workers);
  const total = batches.reduce((sum, batch) => sum + batch.files.length, 0);
  const parsing: Parsing = { outcomes: new Map(), cursorLanes: new Map(), peakMemoryBytes: process.memoryUsage.rss() };
  const pool = new WorkerPool({
    workerFile,
    workers,
    catalogFolder: catalog.folder,
    treeSitterWasm,
    parseTimeoutMs,
    workerHeapMb,
    forceCursor,
    signal,
  });
  try {
    for await (const { result, casualties } of inOrder(pool, batches, workers * 2 + 1)) {
      merger.add(result.rows);
      for (const outcome of [...result.outcomes, ...casualties]) parsing.outcomes.set(outcome.file, outcome);
      for (const lane of result.cursorLanes) parsing.cursorLanes.set(lane.language, lane);
      parsing.peakMemoryBytes = Math.max(parsing.peakMemoryBytes, process.memoryUsage.rss());
      const last = files[result.outcomes.at(-1)?.file ?? -1];
      request.onProgress?.(parsing.outcomes.size, total, last?.path ?? '');
    }
    return parsing;
  } finally {
    await pool.close();
  }
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

function appendFileRows(
  files: readonly ScannedFile[],
  keys: readonly bigint[],
  outcomes: ReadonlyMap<number, FileOutcome>,
  sink: ExtractionSink,
): void {
  const rows = files.map((scanned, file) => {
    const outcome = outcomes.get(file);
    return {
      file,
      root: scanned.root,
      path: scanned.path,
      language: scanned.language,
      file_key: must(keys[file], 'file key'),
      size: BigInt(outcome?.size ?? scanned.size),
      sha256: outcome?.sha256 ?? null,
      encoding: outcome?.encoding ?? null,
      lines: outcome?.lines ?? 0,
      nodes: outcome?.nodes ?? 0,
      status: outcome?.status ?? statusOf(scanned.reason),
      reason: outcome ? outcome.reason : scanned.reason,
      detail: outcome ? outcome.detail : scanned.detail,
      lane: outcome?.lane ?? null,
    };
  });
  if (rows.length > 0) sink.appendRows(fileTable, rows);
}

function statusOf(reason: ScannedFile['reason']): 'skipped' | 'failed' {
  return reason === 'unreadable' || reason === 'disappeared' ? 'failed' : 'skipped';
}

function appendEvents(files: readonly ScannedFile[], { outcomes, cursorLanes }: Parsing, sink: ExtractionSink): void {
  const events = [...cursorLanes.values()].map(({ language, reason }) => ({
    event: 'cursor_lane',
    path: null as string | null,
    detail: `Trees of ${language} are read through the slower cursor: ${reason}.`,
    milliseconds: null,
  }));
  const failures = new Set(['worker_died', 'parse_timeout', 'too_many_nodes']);
  for (const { file, encoding, reason, detail } of [...outcomes.values()].sort((a, b) => a.file - b.file)) {
    const path = must(files[file], 'file').path;
    if (encoding === 'latin-1') {
      events.push({
        event: 'latin1_decoded',
        path,
        detail: 'It is not valid UTF-8 and was decoded as Latin-1.',
        milliseconds: null,
      });
    }
    if (reason && failures.has(reason))
      events.push({ event: reason, path, detail: detail ?? reason, milliseconds: null });
  }
  if (events.length > 0) sink.appendRows(scanEvent, events);
}

function count(outcomes: readonly FileOutcome[], lane: FileOutcome['lane']): number {
  return outcomes.filter((outcome) => outcome.lane === lane).length;
}
