import { UnsupportedInLane } from '../arrow/unsupported-in-lane.ts';
import { insertSql, viewSql } from '../compile/write-statement.ts';
import type { Rule } from '../rules/rule.ts';
import { QueryError } from '../session/query-error.ts';
import type { Session } from '../session/session.ts';
import type { Collectors } from './collectors.ts';
import type { ExecutionRecord, FallbackReason, FallbackRecord } from './execution-record.ts';
import { FallbackDenied } from './fallback-denied.ts';
import { runInFallbackLane } from './fallback-lane.ts';
import { finalize } from './finalize.ts';
import { writeRows } from './write-rows.ts';

/**
 * The only way a rule runs: native lane, else by policy the fallback lane, then the finalize gate of the output. Records
 * what happened before any error is thrown; a failed rule is a record, never an exception.
 */
export async function executeRule(
  rule: Rule,
  session: Session,
  collectors: Collectors,
  isLastWriter = true,
): Promise<ExecutionRecord> {
  const started = performance.now();
  let sql: string | null = null;
  let plan: string | null = null;
  try {
    sql = rule.keep === 'view' ? viewSql(rule.output, rule.relation) : insertSql(rule.output, rule.relation);
    if (session.profile.lane === 'fallback') return await fallBack('forced', null, null);
    const written = await runNatively(rule, session, collectors, isLastWriter, sql);
    plan = written.plan;
    return record('ok', { lane: 'native', rows: written.rows });
  } catch (error) {
    if (isInterrupted(error) || session.profile.lane !== 'auto') return record('failed', { message: sentence(error) });
    return await fallBack(reasonOf(error), error, null).catch((second: unknown) =>
      record('failed', { message: `${sentence(error)} Then the fallback lane failed as well: ${sentence(second)}` }),
    );
  }

  async function fallBack(reason: FallbackReason, error: unknown, expression: string | null): Promise<ExecutionRecord> {
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
    if (session.profile.fallback === 'deny') return record('failed', { message: new FallbackDenied(event).message });
    const rows = await finalize(rule, session, collectors, isLastWriter, () => runInFallbackLane(rule, session));
    return record('fell_back', { lane: 'fallback', rows, message: reason === 'forced' ? null : event.error });
  }

  function record(status: ExecutionRecord['status'], of: Partial<ExecutionRecord>): ExecutionRecord {
    const result = {
      rule,
      status,
      message: null,
      lane: null,
      rows: null,
      milliseconds: performance.now() - started,
      sql,
      plan,
      ...of,
    };
    collectors.executions.push(result);
    return result;
  }
}

async function runNatively(
  rule: Rule,
  session: Session,
  collectors: Collectors,
  isLastWriter: boolean,
  sql: string,
): Promise<{ readonly rows: number | null; readonly plan: string | null }> {
  if (rule.keep === 'view') {
    await session.run(sql);
    return { rows: null, plan: null };
  }
  let plan: string | null = null;
  const rows = await finalize(rule, session, collectors, isLastWriter, async () => {
    const written = await writeRows(session, rule.output.name, sql);
    plan = written.plan;
    return written.rows;
  });
  return { rows, plan };
}

const isInterrupted = (error: unknown): boolean => error instanceof QueryError && /^INTERRUPT/i.test(error.message);

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function reasonOf(error: unknown): FallbackReason {
  if (error instanceof UnsupportedInLane) return 'unsupported_relation';
  if (!(error instanceof QueryError)) return 'unsupported_expression';
  if (/out of memory/i.test(error.message)) return 'out_of_memory';
  return /^(Parser|Binder|Catalog) Error/.test(error.message) ? 'prepare_error' : 'engine_error';
}
