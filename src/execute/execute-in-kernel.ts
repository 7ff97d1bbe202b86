import { sortSql } from '../compile/write-statement.ts';
import { canonicalOrder } from '../relation/canonical-order.ts';
import type { Rule } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';
import { Collectors } from './collectors.ts';
import { executeRule } from './execute-rule.ts';
import type { ExecutionOptions } from './execution-options.ts';
import type { ExecutionRecord } from './execution-record.ts';
import { FallbackDenied } from './fallback-denied.ts';
import { holdToContract } from './finalize.ts';

/** What a kernel did in the place of a rule before the rules run. */
export interface KernelRows {
  /** Null when they cannot be told from those of other rules. */
  readonly rows: number | null;
  readonly milliseconds: number;
  /** What a reader of the record should know. */
  readonly message?: string;
  /** Why it could not compute them; null when it did, and they are in the table or not wanted. */
  readonly refused: string | null;
}

/** Records a rule whose rows a kernel computed. When it could not, the relation is run instead. */
export async function executeInKernel(
  rule: Rule,
  { rows, milliseconds, refused, message = '' }: KernelRows,
  session: Session,
  collectors: Collectors,
  options: ExecutionOptions = {},
): Promise<ExecutionRecord> {
  const found = { rule, lane: 'kernel', rows, milliseconds, message: message || null, sql: null, plan: null } as const;
  const done = (record: ExecutionRecord) => {
    collectors.executions.push(record);
    return record;
  };
  const { isLastWriter = true } = options;
  const policy = { ...session.profile, ...options };
  if (refused === null) {
    if (policy.determinism === 'canonical' && (await session.tableNames()).has(rule.output.name))
      await session.run(sortSql(rule.output, canonicalOrder(rule.output)));
    const moved = isLastWriter ? await holdToContract({ rule, session, collectors, policy, madeAgain: null }) : 0;
    return done({ ...found, status: 'ok', rows: rows === null ? null : rows - moved });
  }
  const event = {
    rule: rule.id,
    output: rule.output.name,
    reason: 'unsupported_relation',
    expression: null,
    sql: null,
    dialect: 'kernel',
    error: refused,
  } as const;
  collectors.fallbacks.push(event);
  if (policy.fallback === 'deny' || policy.strict)
    return done({ ...found, status: 'failed', lane: null, rows: null, message: new FallbackDenied(event).message });
  const apart = new Collectors();
  const record = await executeRule(rule, session, apart, options);
  collectors.fallbacks.push(...apart.fallbacks);
  collectors.gateErrors.push(...apart.gateErrors);
  collectors.alignments.push(...apart.alignments);
  collectors.warnings.push(...apart.warnings);
  return done(record.status === 'ok' ? { ...record, status: 'fell_back', message: refused } : record);
}
