import { allTables } from '../model/tables/all-tables.ts';
import {
  ruleAlignment,
  ruleError,
  ruleExplain,
  ruleFallback,
  ruleLineage,
  ruleRun,
  ruleWarning,
} from '../model/tables/diagnostics.ts';
import type { ErrorStat, FallbackEvent, LineageColumn, RuleReport } from '../protocol/rule-view.ts';
import { t } from '../protocol/translate.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { notFound } from './not-found.ts';
import { planText } from './plan-text.ts';
import { planTree } from './plan-tree.ts';
import { policyTexts } from './policy-texts.ts';
import { ruleList } from './rule-list.ts';
import type { Sampler } from './sample-places.ts';
import { tableContract } from './table-contract.ts';

const rule = parameter('rule', 'text');
const runs = from('run', ruleRun)
  .where((t) => equal(t.run.rule, rule))
  .select((t) => t.run);
const explains = from('explain', ruleExplain)
  .where((t) => equal(t.explain.rule, rule))
  .select((t) => ({ kind: t.explain.kind, plan: t.explain.plan }));
const fallbacks = from('event', ruleFallback)
  .where((t) => equal(t.event.rule, rule))
  .select((t) => t.event);
const lineage = from('line', ruleLineage)
  .where((t) => equal(t.line.rule, rule))
  .select((t) => t.line);
const errors = from('error', ruleError)
  .where((t) => equal(t.error.rule, rule))
  .select((t) => ({ code: t.error.code, column: t.error.column, rows: t.error.rows }));

const alignments = from('fit', ruleAlignment)
  .where((t) => equal(t.fit.rule, rule))
  .select((t) => ({ filled: t.fit.filled }));
const warnings = from('warning', ruleWarning)
  .where((t) => equal(t.warning.rule, rule))
  .select((t) => ({ message: t.warning.message }));

/** Everything that is recorded about one rule of the last build. */
export async function ruleReport(
  reader: GraphReader,
  id: string,
  sample: Sampler,
): Promise<Omit<RuleReport, 'examples'>> {
  const list = await ruleList(reader);
  const row = list.find((each) => each.id === id);
  const [run] = await reader.rows(runs, { rule: id });
  if (!row || !run)
    throw notFound(t('No rule of the last build is called {0}; list the rules to see their names.', id));
  const sql = textOf(run.sql);
  const plans = await reader.rows(explains, { rule: id });
  const json = (plans.find(({ kind }) => kind === 'analyze') ?? plans[0])?.plan;
  const plan = json === undefined ? null : planTree(String(json));
  return {
    row,
    why: String(run.why),
    logic: String(run.logic),
    relation: String(run.relation),
    sql,
    plan,
    planText: plan ? planText(plan) : json === undefined ? null : String(json),
    lineage: lineageOf(await reader.rows(lineage, { rule: id })),
    fallbacks: (await reader.rows(fallbacks, { rule: id })).map(fallbackOf),
    errors: (await reader.rows(errors, { rule: id })).map(errorOf).toSorted(byCode),
    filled: (await reader.rows(alignments, { rule: id })).flatMap(
      ({ filled }) => JSON.parse(String(filled)) as string[],
    ),
    warnings: (await reader.rows(warnings, { rule: id })).map(({ message }) => String(message)),
    policies: policyTexts(row.output),
    planHash: String(run.plan_hash),
    readBy: list.filter(({ inputs }) => inputs.includes(row.output)).map((each) => each.id),
    contract: contractOf(row.output),
    sample: await sample(
      row.output,
      list.some((other) => other.id !== id && other.output === row.output) ? { id, sql } : undefined,
    ),
  };
}

function contractOf(output: string): RuleReport['contract'] {
  const table = allTables.get(output);
  return table ? tableContract(table) : { table: output, columns: [], key: [], constraints: [] };
}

type Row = Readonly<Record<string, unknown>>;

function lineageOf(rows: readonly Row[]): readonly LineageColumn[] {
  const columns = [...new Set(rows.map((row) => String(row.column)))].sort();
  return columns.map((column) => ({
    column,
    sources: rows
      .filter((row) => String(row.column) === column)
      .map((row) => ({ table: String(row.source_table), column: String(row.source_column) }))
      .sort((left, right) => (`${left.table}.${left.column}` < `${right.table}.${right.column}` ? -1 : 1)),
  }));
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

const fallbackOf = (row: Row): FallbackEvent => ({
  rule: String(row.rule),
  output: String(row.output),
  reason: String(row.reason),
  expression: textOf(row.expression),
  sql: textOf(row.sql),
  dialect: String(row.dialect),
  error: textOf(row.error),
});

const errorOf = (row: Row): ErrorStat => ({
  code: String(row.code),
  column: textOf(row.column),
  count: Number(row.rows),
});

const byCode = (left: ErrorStat, right: ErrorStat): number =>
  `${left.code} ${left.column ?? ''}` < `${right.code} ${right.column ?? ''}` ? -1 : 1;
