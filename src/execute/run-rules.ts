import { must } from '../model/must.ts';
import { KnownRows } from '../relation/known-rows.ts';
import { type Rule, rulesInputs } from '../rules/rule.ts';
import { ruleLanes } from '../session/profile.ts';
import type { Session } from '../session/session.ts';
import { stopOnAbort } from '../session/stop-on-abort.ts';
import type { Collectors } from './collectors.ts';
import { executeInKernel, type KernelRows } from './execute-in-kernel.ts';
import { executeRule } from './execute-rule.ts';
import type { ExecutionOptions } from './execution-options.ts';
import { FallbackDenied } from './fallback-denied.ts';
import { inLanes } from './in-lanes.ts';
import type { FilesToRefresh } from './refresh-files.ts';
import { refreshRows } from './refresh-rows.ts';
import { ruleWaits } from './rule-waits.ts';
import type { SaidBefore } from './stored-records.ts';
import { WaitingRows } from './waiting-rows.ts';
import { type GivenRows, WrittenRows } from './written-rows.ts';

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** By rule: the rows that a kernel computed in its place. */
  readonly kernels?: ReadonlyMap<string, KernelRows>;
  readonly given?: GivenRows;
  /** Tables that exist already. */
  readonly created?: ReadonlySet<string>;
  readonly onProgress?: (rule: Rule, done: number, total: number) => void;
  /** What is written down of a rule already. */
  readonly said?: (rule: Rule) => SaidBefore | null;
  /** How each rule is run, where it differs from the profile. */
  readonly execution?: ExecutionOptions;
}

/**
 * Runs ordered rules, those that do not need each other at the same time. A rule whose input was not written is skipped and
 * says which; the others go on. Stops with an AbortError when the signal fires, and with the first fallback when the profile
 * is strict. What is collected is in the order of the rules.
 */
export async function runRules(
  rules: readonly Rule[],
  session: Session,
  collectors: Collectors,
  options: RunOptions = {},
): Promise<void> {
  await createOutputs(
    rules.filter((rule) => !options.created?.has(rule.output.name)),
    session,
  );
  const run = ruleRunner(rules, collectors, options);
  await withLanes(rules, session, collectors, options, (lanes) => inLanes(ruleWaits(rules), lanes, run));
}

/** Does some work in as many lanes as the profile says; what is collected is afterwards in the order of the rules. */
export async function withLanes(
  rules: readonly Rule[],
  session: Session,
  collectors: Collectors,
  options: RunOptions,
  work: (lanes: readonly Session[]) => Promise<void>,
): Promise<void> {
  const beside: Session[] = [];
  const release = stopOnAbort(options.signal, () => {
    for (const lane of beside) lane.interrupt();
  });
  try {
    const lanes = ruleLanes({ ...session.profile, ...options.execution });
    while (beside.length + 1 < lanes) beside.push(await session.beside());
    await work([...beside, session]);
  } finally {
    release();
    for (const lane of beside) lane.close();
    collectors.order(rules);
  }
}

/** Runs the rule at a place, all it waits for being done; for all files, or for some of them alone. */
export function ruleRunner(rules: readonly Rule[], collectors: Collectors, options: RunOptions) {
  const absent = new Set<string>();
  const lastWriter = new Map(rules.map((rule) => [rule.output.name, rule]));
  const firstWriter = new Map(rules.toReversed().map((rule) => [rule.output.name, rule]));
  const waiting = new WaitingRows();
  const given = options.given ?? { empty: [], known: new Map() };
  const written = new WrittenRows(rules, given);
  let started = 0;
  return async (place: number, session: Session, files?: FilesToRefresh): Promise<void> => {
    const rule = must(rules[place], 'the rule');
    options.signal?.throwIfAborted();
    options.onProgress?.(rule, started++, rules.length);
    const needed = rulesInputs(rule).filter((table) => absent.has(table));
    if (needed.length > 0) {
      skip(rule, needed, collectors);
      absent.add(rule.output.name);
      return;
    }
    const kernel = options.kernels?.get(rule.id);
    const isWhole = !kernel && !files && rule.keep === 'table';
    const lean = isWhole ? written.lean(rule.relation) : null;
    const isLastWriter = lastWriter.get(rule.output.name) === rule;
    const execution = { ...options.execution, isLastWriter, ...(lean && { lean: lean.relation }) };
    const isAlone = execution.isLastWriter && firstWriter.get(rule.output.name) === rule;
    const { status, rows } = kernel
      ? await executeInKernel(rule, kernel, session, collectors, execution)
      : await (files
          ? refreshRows(rule, files, { isAlone, said: options.said?.(rule) ?? null }, session, collectors, execution)
          : executeRule(rule, session, collectors, execution));
    options.signal?.throwIfAborted();
    const [first] = collectors.fallbacks;
    if (first && (options.execution?.strict ?? session.profile.strict)) throw new FallbackDenied(first);
    if (status === 'failed') absent.add(rule.output.name);
    const isInKernel = kernel !== undefined && kernel.refused === null;
    const known = isInKernel ? given.known.get(rule.output.name) : lean?.rows;
    written.add(rule, files ? null : rows, known ?? KnownRows.any);
    // What a kernel computed came into the database with the files; rows made again are few.
    if (!kernel && !files) await waiting.add(rows ?? 0, session);
  };
}

async function createOutputs(rules: readonly Rule[], session: Session): Promise<void> {
  const tables = new Map(rules.filter((rule) => rule.keep === 'table').map((rule) => [rule.output.name, rule.output]));
  await session.createTables([...tables.values()]);
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
