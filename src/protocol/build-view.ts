import type { OutsideReport } from './outside-view.ts';

/** `record` writes down what every rule did, hashes and figures; `store` puts the finished graph onto the disk. */
export type BuildStage =
  | 'scan'
  | 'extract'
  | 'match'
  | 'normalize'
  | 'relate'
  | 'graph'
  | 'diagnose'
  | 'record'
  | 'store';

/** Sent while a build runs. `done` and `total` count files in `extract`, rules in the rule stages. */
export interface BuildProgress {
  readonly stage: BuildStage;
  readonly done: number;
  readonly total: number;
  readonly message: string;
}

export interface CountRow {
  readonly name: string;
  readonly count: number;
}

/** What a build took over from the stored graph. */
export interface BuildReuse {
  /** Why the graph was made anew; empty when the stored one was brought up to date. */
  readonly reasons: readonly string[];
  /** What besides files is not what the stored graph was made from: languages, rules. */
  readonly others: readonly string[];
  /** Files with a language: those read by this build, and those whose rows were kept. */
  readonly files: {
    readonly read: number;
    readonly kept: number;
    readonly changed: number;
    readonly added: number;
    readonly removed: number;
    /** Kept files that have another path than before. */
    readonly moved: number;
  };
  /** Rules that ran over all files, those that ran for the read ones alone, and those for which nothing was another. */
  readonly rules: { readonly ran: number; readonly narrowed: number; readonly kept: number };
}

export interface BuildSummary {
  readonly buildId: string;
  readonly folders: readonly string[];
  /** Parsed files by language title. */
  readonly languages: readonly { readonly name: string; readonly files: number; readonly lines: number }[];
  /** Files left out, by reason. */
  readonly skipped: readonly CountRow[];
  readonly syntaxProblems: number;
  readonly nodes: readonly CountRow[];
  readonly edges: readonly CountRow[];
  readonly certainty: readonly { readonly certainty: string; readonly count: number; readonly share: number }[];
  /** Edges without a target in the graph, by reason. */
  readonly unresolved: readonly CountRow[];
  readonly rules: {
    readonly run: number;
    readonly failed: number;
    readonly skipped: number;
    readonly fellBack: number;
  };
  readonly reuse: BuildReuse;
  /** What the SCIP indexes of the folders say against the rules; without places. */
  readonly indexes: readonly OutsideReport[];
  readonly stages: readonly { readonly stage: BuildStage; readonly milliseconds: number }[];
  readonly milliseconds: number;
  readonly peakMemoryBytes: number;
  readonly storage: string;
  /** Sentences a user should read: storage moved aside, cursor lane, latin-1 files… */
  readonly messages: readonly string[];
}

/** `state` is what the status bar shows; `failure` says why the last build gave no graph, when it failed. */
export type EngineStatus =
  | { readonly state: 'empty'; readonly reason: string; readonly failure?: string }
  | { readonly state: 'building'; readonly progress: BuildProgress }
  | {
      readonly state: 'ready';
      readonly buildId: string;
      readonly files: number;
      readonly nodes: number;
      readonly edges: number;
      readonly failedRules: number;
      readonly builtAt: string;
      readonly failure?: string;
    }
  | { readonly state: 'failed'; readonly message: string };
