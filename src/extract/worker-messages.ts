import type { LocalPlan } from '../columnar/local-rule.ts';
import type { BatchRows } from './batch.ts';
import type { Encoding } from './source-text.ts';
import type { Lane } from './tree-reader.ts';

/** What a worker is started with. */
export interface WorkerSetup {
  readonly catalogFolder: string;
  readonly treeSitterWasm: string;
  readonly parseTimeoutMs: number;
  readonly forceCursor: boolean;
  /** What to compute from the trees besides the extraction tables; null for nothing. */
  readonly localPlan: LocalPlan | null;
  /** One int32: the place in the batch of the file being worked on, or -1. It outlives the worker. */
  readonly current: SharedArrayBuffer;
}

export interface FileTask {
  /** Number of the file. */
  readonly file: number;
  readonly absolute: string;
  readonly language: number;
  /** As the scan saw it. */
  readonly size: number;
}

export interface BatchTask {
  readonly files: readonly FileTask[];
}

/** A batch, with memory to be used for its rows. */
export interface WorkerTask extends BatchTask {
  readonly spare: readonly ArrayBuffer[];
}

/** Why a file that a language claims has no rows, or what a reader of its rows should know. */
export type FileReason =
  | 'binary'
  | 'minified'
  | 'generated'
  | 'unreadable'
  | 'disappeared'
  | 'parse_timeout'
  | 'too_many_nodes'
  | 'worker_died';

export interface FileOutcome {
  readonly file: number;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly encoding: Encoding | null;
  readonly lines: number;
  readonly nodes: number;
  readonly status: 'parsed' | 'skipped' | 'failed';
  readonly reason: FileReason | null;
  readonly detail: string | null;
  readonly lane: Lane | null;
}

/** A worker reads the trees of a language through the cursor, and why. */
export interface CursorLane {
  readonly language: string;
  readonly reason: string;
}

/** A rule whose rows a worker cannot compute, and why. */
export interface Refusal {
  readonly rule: string;
  readonly reason: string;
}

export interface BatchResult {
  readonly rows: BatchRows;
  readonly outcomes: readonly FileOutcome[];
  readonly cursorLanes: readonly CursorLane[];
  readonly refused: readonly Refusal[];
  /** Memory the parser holds; it never shrinks, so the pool replaces a worker that holds much. */
  readonly parserBytes: number;
}
