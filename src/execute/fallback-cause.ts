import { UnsupportedInSql } from '../compile/unsupported-in-sql.ts';
import type { FallbackReason } from '../model/fallback-reasons.ts';
import { QueryError } from '../session/query-error.ts';
import { NotResolved } from './not-resolved.ts';
import { RuleTimeout } from './rule-timeout.ts';

export interface FallbackCause {
  readonly reason: FallbackReason;
  /** The function, expression or relation that caused it, where that is known. */
  readonly expression: string | null;
}

/** Why a rule cannot run in the database; null when the person stopped it, which is no reason to run it elsewhere. */
export function fallbackCause(error: unknown): FallbackCause | null {
  if (error instanceof UnsupportedInSql) return { reason: 'unsupported_expression', expression: error.construct };
  if (error instanceof NotResolved) return { reason: 'prepare_error', expression: null };
  if (error instanceof RuleTimeout) return { reason: 'timeout', expression: null };
  if (!(error instanceof QueryError)) return { reason: 'unsupported_relation', expression: null };
  const { message } = error;
  if (/^INTERRUPT/i.test(message)) return null;
  if (/out of memory/i.test(message)) return { reason: 'out_of_memory', expression: null };
  if (/^(Parser|Binder|Catalog) Error/.test(message)) return { reason: 'prepare_error', expression: null };
  return { reason: 'engine_error', expression: null };
}
