import { needsKernel } from '../relation/kernel-relation.ts';
import { saysNoRows } from '../relation/without-empty-parts.ts';
import type { Rule } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';
import { bindParameters } from './bind-parameters.ts';
import type { Collectors } from './collectors.ts';
import { type Execution, type ExecutionOptions, executionOf } from './execution-options.ts';
import type { ExecutionRecord, FallbackRecord } from './execution-record.ts';
import { type FallbackCause, fallbackCause } from './fallback-cause.ts';
import { FallbackDenied } from './fallback-denied.ts';
import { runInFallbackLane } from './fallback-lane.ts';
import { finalize } from './finalize.ts';
import { kernelStep, runInKernelLane } from './kernel-lane.ts';
import { kernelViolation } from './kernel-violation.ts';
import { withTimeout } from './rule-timeout.ts';
import { statementOf } from './statement-of.ts';
import { writeRows } from './write-rows.ts';

type Outcome = Pick<ExecutionRecord, 'status'> & Partial<ExecutionRecord>;

/**
 * The only way a rule runs: native lane, else by policy the fallback lane, then the finalize gate of the output. Records
 * what happened before any error is thrown; a failed rule is a record, never an exception.
 */
export async function executeRule(
  rule: Rule,
  session: Session,
  collectors: Collectors,
  options: ExecutionOptions = {},
): Promise<ExecutionRecord> {
  const started = performance.now();
  const outcome = await run(rule, session, collectors, options);
  const milliseconds = performance.now() - started;
  const record = { rule, message: null, lane: null, rows: null, sql: null, plan: null, milliseconds, ...outcome };
  collectors.executions.push(record);
  return record;
}

async function run(rule: Rule, session: Session, collectors: Collectors, options: ExecutionOptions): Promise<Outcome> {
  let execution: Execution;
  try {
    execution = executionOf(rule, session, collectors, options);
  } catch (error) {
    return { status: 'failed', message: sentence(error) };
  }
  const { lane } = execution.policy;
  const step = lane === 'fallback' ? null : kernelStep(execution.relation);
  if (step) return runKernel(execution, step);
  if (needsKernel(execution.relation) && lane !== 'fallback') return runInKernel(execution);
  let sql: string | null = null;
  try {
    sql = await statementOf(execution).catch((error) => {
      if (lane === 'fallback') return null;
      throw error;
    });
    if (lane === 'fallback' || sql === null)
      return { ...(await fallBack(execution, { reason: 'forced', expression: null }, sql, null)), sql };
    return { status: 'ok', lane: 'native', sql, ...(await runNatively(execution, sql)) };
  } catch (error) {
    const cause = fallbackCause(error);
    if (cause === null || lane !== 'auto') return { status: 'failed', message: sentence(error), sql };
    try {
      return { ...(await fallBack(execution, cause, sql, error)), sql };
    } catch (second) {
      const message = `${sentence(error)} Then the fallback lane failed as well: ${sentence(second)}`;
      return { status: 'failed', message, sql };
    }
  }
}

async function runKernel(execution: Execution, step: NonNullable<ReturnType<typeof kernelStep>>): Promise<Outcome> {
  try {
    const rows = await finalize(execution, () => runInKernelLane(execution, step));
    return { status: 'ok', lane: 'kernel', rows };
  } catch (error) {
    return { status: 'failed', message: sentence(error) };
  }
}

/** A kernel is no way out of the database: it is the only way to compute what it computes. */
async function runInKernel(execution: Execution): Promise<Outcome> {
  try {
    const rows = await finalize(execution, () => runInFallbackLane(execution));
    return { status: 'ok', lane: 'kernel', rows };
  } catch (error) {
    return { status: 'failed', message: sentence(error) };
  }
}

async function runNatively(execution: Execution, sql: string): Promise<Pick<ExecutionRecord, 'rows' | 'plan'>> {
  const { rule, session, parameters, policy, relation, lean } = execution;
  if (rule.keep === 'view') {
    await session.run(sql);
    return { rows: null, plan: null };
  }
  if (saysNoRows(lean) && policy.explain === 'off')
    return { rows: await finalize(execution, async () => 0), plan: null };
  const statement = lean === relation ? sql : await statementOf({ ...execution, relation: lean });
  const bound = bindParameters(lean, parameters);
  let plan: string | null = null;
  const rows = await finalize(execution, async () => {
    const write = () => writeRows(session, rule.output.name, statement, bound, policy.explain);
    const written = await withTimeout(session, policy.ruleTimeoutMs, write);
    plan = written.plan;
    return written.rows;
  });
  return { rows, plan };
}

async function fallBack(
  execution: Execution,
  { reason, expression }: FallbackCause,
  sql: string | null,
  error: unknown,
): Promise<Outcome> {
  const { rule, collectors, policy } = execution;
  const event: FallbackRecord = {
    rule: rule.id,
    output: rule.output.name,
    reason,
    expression,
    sql,
    dialect: 'duckdb',
    error: error === null ? null : sentence(error),
  };
  collectors.fallbacks.push(event);
  if (policy.fallback === 'deny' || policy.strict)
    return { status: 'failed', message: new FallbackDenied(event).message };
  const violation = kernelViolation(execution);
  if (violation !== null) {
    if (policy.kernelViolation === 'error') return { status: 'failed', message: violation };
    collectors.warnings.push({ rule: rule.id, message: violation });
  }
  const rows = await finalize(execution, () => runInFallbackLane(execution));
  return { status: 'fell_back', lane: 'fallback', rows, message: violation ?? event.error };
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
