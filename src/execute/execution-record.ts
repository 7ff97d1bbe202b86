import type { FallbackReason } from '../model/fallback-reasons.ts';
import type { Rule } from '../rules/rule.ts';

export interface FallbackRecord {
  readonly rule: string;
  readonly output: string;
  readonly reason: FallbackReason;
  readonly expression: string | null;
  readonly sql: string | null;
  readonly dialect: string;
  readonly error: string | null;
}

export interface GateError {
  readonly rule: string;
  readonly output: string;
  /** required_null, duplicate_key, or the code of a constraint of the table. */
  readonly code: string;
  readonly column: string | null;
  readonly rows: number;
}

/** How the rows of a rule fitted its table. */
export interface AlignmentRecord {
  readonly rule: string;
  readonly output: string;
  /** Rows the rule wrote. */
  readonly written: number;
  /** Rows that broke the contract and were moved aside. */
  readonly refused: number;
  /** Columns of the table that the rule does not give. */
  readonly filled: readonly string[];
}

/** Something a build should say about a rule that ran all the same. */
export interface RuleWarning {
  readonly rule: string;
  readonly message: string;
}

/** What happened to one rule. */
export interface ExecutionRecord {
  readonly rule: Rule;
  readonly status: 'ok' | 'failed' | 'skipped' | 'fell_back';
  readonly message: string | null;
  /** `kernel`: its rows were found outside the database, by code that does what the relation says. */
  readonly lane: 'native' | 'fallback' | 'kernel' | null;
  readonly rows: number | null;
  readonly milliseconds: number | null;
  readonly sql: string | null;
  /** What the relation says as text, where it was written before. */
  readonly text?: string;
  /** The plan as JSON; null when plans are not captured. */
  readonly plan: string | null;
}
