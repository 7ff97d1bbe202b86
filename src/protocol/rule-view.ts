import type { QualityRow } from './build-record.ts';

export type RuleStatus = 'ok' | 'failed' | 'skipped' | 'fell_back';
export type Lane = 'native' | 'fallback' | 'kernel';

/** One row of the rule list: what happened to a rule in the last build. */
export interface RuleRow {
  readonly id: string;
  readonly title: string;
  readonly stage: 'match' | 'normalize' | 'relate' | 'graph' | 'diagnose';
  readonly family: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly rowsOut: number | null;
  readonly milliseconds: number | null;
  /** Share of the time of all rules, 0 to 1. */
  readonly share: number | null;
  readonly lane: Lane | null;
  readonly status: RuleStatus;
  /** Error message, or which input it needed; null when all went well. */
  readonly message: string | null;
  readonly fallbacks: number;
  /** Rows that broke the contract of the output and were moved aside. */
  readonly refused: number;
}

export interface FallbackEvent {
  readonly rule: string;
  readonly output: string;
  readonly reason: string;
  readonly expression: string | null;
  readonly sql: string | null;
  readonly dialect: string;
  readonly error: string | null;
}

/** One operator of an EXPLAIN tree. */
export interface PlanNode {
  readonly name: string;
  readonly detail: readonly string[];
  readonly estimatedRows: number | null;
  readonly rows: number | null;
  readonly milliseconds: number | null;
  readonly children: readonly PlanNode[];
}

export interface LineageColumn {
  readonly column: string;
  readonly sources: readonly { readonly table: string; readonly column: string }[];
}

export interface ErrorStat {
  readonly code: string;
  readonly column: string | null;
  readonly count: number;
}

/** Source files, and what a rule must find in them. */
export interface RuleExample {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** `path:line text KIND path:name`, all edges of the kinds the rule's examples name. */
  readonly edges: readonly string[];
  /** Number of rows, for a rule whose table leads to no edges. */
  readonly rows: number | null;
}

/** What became of an example that was built. */
export interface ExampleRun {
  readonly title: string;
  readonly state: 'passed' | 'failed';
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly rows: number | null;
}

/** What every row of a table is. */
export interface TableContract {
  readonly table: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly nullable: boolean;
    readonly doc: string;
  }[];
  /** Columns that identify a row; empty when rows have no identity. */
  readonly key: readonly string[];
  /** What else must hold, a sentence each. */
  readonly constraints: readonly string[];
}

/** Everything the panel shows about one rule. */
export interface RuleReport {
  readonly row: RuleRow;
  readonly why: string;
  readonly logic: string;
  /** The relation in words, one line per step, indented. */
  readonly relation: string;
  readonly sql: string | null;
  readonly plan: PlanNode | null;
  readonly planText: string | null;
  readonly lineage: readonly LineageColumn[];
  readonly fallbacks: readonly FallbackEvent[];
  readonly errors: readonly ErrorStat[];
  /** Columns of the output the rule does not give. */
  readonly filled: readonly string[];
  readonly warnings: readonly string[];
  /** How sure its rows are and what happens to several candidates; empty where that is no matter. */
  readonly policies: readonly string[];
  readonly planHash: string;
  readonly readBy: readonly string[];
  /** What its rows must be. */
  readonly contract: TableContract;
  /** Some of its rows; null when they are not stored. */
  readonly sample: RowSample | null;
  readonly examples: readonly RuleExample[];
}

/** Rows as they are stored; ids and numbers beyond 2^53 come as decimal strings. */
export interface RowSample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Whether rows of other rules are among them, for nothing says which rule made a row. */
  readonly isMixed: boolean;
  /** Where each row is in the source; null for rows that are nowhere. */
  readonly places: readonly (SourceStart | null)[];
}

/** Line and column from 1, in UTF-16 units. */
export interface SourceStart {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Everything the panel shows about one table: its contract, who writes and reads it, and rows of it. */
export interface TableReport extends TableContract {
  readonly layer: string;
  readonly doc: string;
  /** By column: stored columns its values are computed from, by the rules that write it. */
  readonly sources: Readonly<Record<string, LineageColumn['sources']>>;
  readonly writtenBy: readonly string[];
  readonly readBy: readonly string[];
  /** Every rule whose rows end up in it, directly or through other tables. */
  readonly fedBy: readonly string[];
  /** Null for views. */
  readonly rows: number | null;
  /** Null when its rows were used up where they were found and not stored. */
  readonly sample: RowSample | null;
  /** Rows a contract refused, by reason, and some of them; null when there are none. */
  readonly errors: readonly ErrorStat[];
  readonly errorSample: RowSample | null;
  /** The table's figures; of edges one row per kind. */
  readonly quality: readonly QualityRow[];
}
