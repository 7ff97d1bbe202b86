import type { Rule } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';
import { Collectors } from './collectors.ts';
import { executeRule } from './execute-rule.ts';
import type { ExecutionRecord } from './execution-record.ts';
import { FallbackDenied } from './fallback-denied.ts';

/** What a kernel did in the place of a rule before the rules run. */
export interface KernelRows {
  readonly rows: number;
  readonly milliseconds: number;
  /** Why it could not compute them; null when it did, and they are in the table or not wanted. */
  readonly refused: string | null;
}

/** Records a rule whose rows a kernel computed. When it could not, the relation is run instead. */
export async function executeInKernel(
  rule: Rule,
  { rows, milliseconds, refused }: KernelRows,
  session: Session,
  collectors: Collectors,
): Promise<ExecutionRecord> {
  const found = { rule, lane: 'kernel', rows, milliseconds, message: null, sql: null, plan: null } as const;
  const done = (record: ExecutionRecord) => {
    collectors.executions.push(record);
    return record;
  };
  if (refused === null) return done({ ...found, status: 'ok' });
  const event = {
    rule: rule.id,
    output: rule.output.name,
    reason: 'unsupported_in_kernel',
    expression: null,
    sql: null,
    dialect: 'kernel',
    error: refused,
  } as const;
  collectors.fallbacks.push(event);
  if (session.profile.fallback === 'deny')
    return done({ ...found, status: 'failed', lane: null, rows: null, message: new FallbackDenied(event).message });
  const apart = new Collectors();
  const record = await executeRule(rule, session, apart);
  collectors.fallbacks.push(...apart.fallbacks);
  collectors.gateErrors.push(...apart.gateErrors);
  return done(record.status === 'ok' ? { ...record, status: 'fell_back', message: refused } : record);
}
