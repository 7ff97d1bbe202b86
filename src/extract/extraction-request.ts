import type { LocalPlan } from '../columnar/local-rule.ts';
import type { Folder } from '../protocol/engine-api.ts';
import type { ExtractionSink } from './extraction-sink.ts';
import type { GrammarCatalog } from './grammar-catalog.ts';
import type { ScanTrace } from './scan-trace.ts';
import type { WorkerPool } from './worker-pool.ts';

export interface ExtractionRequest {
  readonly folders: readonly Folder[];
  /** Globs relative to each folder, as the editor writes them. */
  readonly exclude?: readonly string[];
  readonly maxFileSizeBytes?: number;
  readonly workers?: number;
  /** For files up to 2 MB; larger ones get more. */
  readonly parseTimeoutMs?: number;
  readonly workerHeapMb?: number;
  readonly catalog: GrammarCatalog;
  /** Workers kept from an earlier extraction; the settings of workers below are then the pool's. It is not closed. */
  readonly pool?: WorkerPool;
  /** The bundled worker, dist/extract-worker.cjs. */
  readonly workerFile: string;
  /** The parser, dist/web-tree-sitter.wasm. */
  readonly treeSitterWasm: string;
  /** Reads every tree through the public cursor. */
  readonly forceCursor?: boolean;
  /** Rules to compute from the trees; the sink must then know their tables. Fails with a `LocalRefusal` when one cannot be. */
  readonly localPlan?: LocalPlan | undefined;
  readonly sink: ExtractionSink;
  readonly signal?: AbortSignal | undefined;
  /** Counts files to parse. */
  readonly onProgress?: (done: number, total: number, message: string) => void;
}

/** What workers computed by a rule. */
export interface LocalSummary {
  readonly rows: number;
  /** Summed over the workers. */
  readonly milliseconds: number;
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
  /** By rule. */
  readonly local: ReadonlyMap<string, LocalSummary>;
  readonly trace: ScanTrace;
  readonly scanMilliseconds: number;
  readonly milliseconds: number;
  /** Largest resident memory of the process seen between batches. */
  readonly peakMemoryBytes: number;
}

/** Larger files are skipped unless the user says otherwise: 20 MiB. */
export const defaultMaxFileSize = 20 << 20;
