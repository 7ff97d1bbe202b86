import { availableParallelism } from 'node:os';
import type { ExtractionRequest } from './extraction-request.ts';
import { WorkerPool } from './worker-pool.ts';

const defaultParseTimeout = 30_000;
const defaultWorkerHeap = 1024;
const mostWorkers = 8;

/** Workers for one or more extractions. */
export function createWorkerPool(request: Omit<ExtractionRequest, 'folders' | 'sink'>): WorkerPool {
  return new WorkerPool({
    workerFile: request.workerFile,
    workers: Math.max(1, request.workers ?? Math.min(availableParallelism(), mostWorkers)),
    workerHeapMb: request.workerHeapMb ?? defaultWorkerHeap,
    catalogFolder: request.catalog.folder,
    treeSitterWasm: request.treeSitterWasm,
    parseTimeoutMs: request.parseTimeoutMs ?? defaultParseTimeout,
    forceCursor: request.forceCursor ?? false,
    localPlan: request.localPlan ?? null,
  });
}
