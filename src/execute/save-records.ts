import { diagnosticTables } from '../model/tables/diagnostics.ts';
import { explain } from '../relation/explain.ts';
import { lineage } from '../relation/lineage.ts';
import { parametersRead } from '../relation/parameters-read.ts';
import { rulePlanHash, rulesInputs } from '../rules/rule.ts';
import { profileHash } from '../session/profile.ts';
import type { Session } from '../session/session.ts';
import type { Collectors } from './collectors.ts';
import type { ExecutionRecord } from './execution-record.ts';

const { ruleRun, ruleExplain, ruleFallback, ruleLineage, ruleError, ruleAlignment, ruleParameter, ruleWarning } =
  diagnosticTables;

/** Writes what happened while the rules ran to the diagnostic tables. */
export async function saveRecords(session: Session, collectors: Collectors): Promise<void> {
  const tables = [
    ruleRun,
    ruleExplain,
    ruleFallback,
    ruleLineage,
    ruleError,
    ruleAlignment,
    ruleParameter,
    ruleWarning,
  ];
  await session.createTables(tables);
  await session.ingest.prepare(tables);
  const profile = profileHash(session.profile);
  session.ingest.appendRows(
    ruleRun,
    collectors.executions.map((execution, position) => runRow(execution, profile, position)),
  );
  const kind = session.profile.explain === 'analyze' ? 'analyze' : 'plan';
  session.ingest.appendRows(
    ruleExplain,
    collectors.executions.flatMap(({ rule, plan }) => (plan === null ? [] : [{ rule: rule.id, kind, plan }])),
  );
  session.ingest.appendRows(
    ruleFallback,
    collectors.fallbacks.map((fallback) => ({ ...fallback })),
  );
  session.ingest.appendRows(ruleLineage, collectors.executions.flatMap(lineageRows));
  session.ingest.appendRows(
    ruleError,
    collectors.gateErrors.map((error) => ({ ...error })),
  );
  session.ingest.appendRows(
    ruleAlignment,
    collectors.alignments.map((alignment) => ({ ...alignment, filled: JSON.stringify(alignment.filled) })),
  );
  session.ingest.appendRows(ruleParameter, collectors.executions.flatMap(parameterRows));
  session.ingest.appendRows(
    ruleWarning,
    collectors.warnings.map((warning) => ({ ...warning })),
  );
  session.ingest.flush();
}

/** Rules a kernel runs take no parameters. */
function parameterRows({ rule, lane }: ExecutionRecord) {
  if (lane === 'kernel') return [];
  const lists = rulesInputs(rule).filter((table) => table.startsWith(listPrefix));
  return [
    ...parametersRead(rule.relation).map(({ name, type }) => ({
      rule: rule.id,
      parameter: name,
      kind: 'scalar',
      type,
    })),
    ...lists.map((table) => ({
      rule: rule.id,
      parameter: table.slice(listPrefix.length),
      kind: 'list',
      type: 'as given',
    })),
  ];
}

const listPrefix = 'parameter_';

function runRow(
  { rule, status, message, lane, rows, milliseconds, sql, text }: ExecutionRecord,
  profile: string,
  position: number,
) {
  return {
    rule: rule.id,
    stage: rule.stage,
    family: rule.family,
    title: rule.title,
    why: rule.why,
    logic: rule.logic,
    inputs: JSON.stringify(rulesInputs(rule)),
    output: rule.output.name,
    status,
    message,
    lane,
    rows_out: rows,
    milliseconds,
    plan_hash: rulePlanHash(rule),
    profile_hash: profile,
    // Rules of the kernel lane are large and rarely asked about: their relation is made when somebody does.
    relation: lane === 'kernel' ? '' : (text ?? explain(rule.relation)),
    sql,
    position,
  };
}

function lineageRows({ rule, lane }: ExecutionRecord) {
  if (lane === 'kernel') return [];
  return Object.entries(lineage(rule.relation)).flatMap(([column, sources]) =>
    sources.map((source) => ({
      rule: rule.id,
      output: rule.output.name,
      column,
      source_table: source.table,
      source_column: source.column,
    })),
  );
}
