import type { Rule } from '../rules/rule.ts';

/** Why a rule left the native lane; the list is closed. */
export type FallbackReason =
  | 'unsupported_in_kernel'
  | 'unsupported_expression'
  | 'unsupported_relation'
  | 'prepare_error'
  | 'engine_error'
  | 'out_of_memory'
  | 'timeout'
  | 'forced'
  | 'self_check_failed';

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
  readonly code: 'required_null' | 'duplicate_key';
  readonly column: string | null;
  readonly rows: number;
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
  /** The plan as JSON; null when plans are not captured. */
  readonly plan: string | null;
}
