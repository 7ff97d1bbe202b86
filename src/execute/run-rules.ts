import { type Rule, rulesInputs } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';
import type { Collectors } from './collectors.ts';
import { executeInKernel, type KernelRows } from './execute-in-kernel.ts';
import { executeRule } from './execute-rule.ts';
import type { ExecutionOptions } from './execution-options.ts';
import { FallbackDenied } from './fallback-denied.ts';

/**
 * Runs ordered rules. A rule whose input was not written is skipped and says which; the others go on. Stops with an
 * AbortError when the signal fires, and with the first fallback when the profile is strict.
 */
export async function runRules(
  rules: readonly Rule[],
  session: Session,
  collectors: Collectors,
  options: {
    readonly signal?: AbortSignal | undefined;
    /** By rule: the rows that a kernel computed in its place. */
    readonly kernels?: ReadonlyMap<string, KernelRows>;
    /** Tables that exist already. */
    readonly created?: ReadonlySet<string>;
    readonly onProgress?: (rule: Rule, done: number, total: number) => void;
    /** How each rule is run, where it differs from the profile. */
    readonly execution?: ExecutionOptions;
  } = {},
): Promise<void> {
  const absent = new Set<string>();
  const lastWriter = new Map(rules.map((rule) => [rule.output.name, rule]));
  const { kernels, created } = options;
  await createOutputs(
    rules.filter((rule) => !created?.has(rule.output.name)),
    session,
  );
  for (const [done, rule] of rules.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.(rule, done, rules.length);
    const needed = rulesInputs(rule).filter((table) => absent.has(table));
    if (needed.length > 0) {
      skip(rule, needed, collectors);
      absent.add(rule.output.name);
      continue;
    }
    const kernel = kernels?.get(rule.id);
    const isLastWriter = lastWriter.get(rule.output.name) === rule;
    const execution = { ...options.execution, isLastWriter };
    const { status } = kernel
      ? await executeInKernel(rule, kernel, session, collectors, execution)
      : await executeRule(rule, session, collectors, execution);
    options.signal?.throwIfAborted();
    const [first] = collectors.fallbacks;
    if (first && (options.execution?.strict ?? session.profile.strict)) throw new FallbackDenied(first);
    if (status === 'failed') absent.add(rule.output.name);
  }
}

async function createOutputs(rules: readonly Rule[], session: Session): Promise<void> {
  const tables = new Map(rules.filter((rule) => rule.keep === 'table').map((rule) => [rule.output.name, rule.output]));
  for (const table of tables.values()) await session.createTable(table);
}

function skip(rule: Rule, needed: readonly string[], collectors: Collectors): void {
  collectors.executions.push({
    rule,
    status: 'skipped',
    message: `It needs ${needed.join(', ')}, which failed.`,
    lane: null,
    rows: null,
    milliseconds: null,
    sql: null,
    plan: null,
  });
}
