import type { LocalPlan } from '../columnar/local-rule.ts';
import type { Folder } from '../protocol/engine-api.ts';
import type { ExtractionSink } from './extraction-sink.ts';
import type { GrammarCatalog } from './grammar-catalog.ts';
import type { KeptPools } from './kept-pools.ts';
import type { ScannedFile } from './scan.ts';
import type { ScanTrace } from './scan-trace.ts';
import type { TextNumbers } from './text-numbers.ts';
import type { FileOutcome } from './worker-messages.ts';

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
  /** Where workers are kept for the next extraction; without it they are stopped. */
  readonly pools?: KeptPools | undefined;
  /** The bundled worker, dist/extract-worker.cjs. */
  readonly workerFile: string;
  /** The parser, dist/web-tree-sitter.wasm. */
  readonly treeSitterWasm: string;
  /** Reads every tree through the public cursor. */
  readonly forceCursor?: boolean;
  /** Rules to compute from the trees; the sink must then know their tables. Fails with a `LocalRefusal` when one cannot be. */
  readonly localPlan?: LocalPlan | undefined;
  readonly sink: ExtractionSink;
  /** Numbers the texts; by default from 0. */
  readonly texts?: TextNumbers;
  /** What is stored already; only what is missing is read. */
  readonly stored?: StoredExtraction | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Counts files to parse. */
  readonly onProgress?: (done: number, total: number, message: string) => void;
}

/** The extraction of a graph that is to be brought up to date. */
export interface StoredExtraction {
  readonly scanned: readonly ScannedFile[];
  readonly trace: ScanTrace;
  /** What reading gave, of the files that need not be read again, by their number. */
  readonly known: ReadonlyMap<number, FileOutcome>;
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
