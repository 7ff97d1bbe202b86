import { relationSql } from '../compile/relation-sql.ts';
import { onlyKeys } from '../relation/delta/only-keys.ts';
import { onlyValues } from '../relation/delta/only-values.ts';
import type { Value } from '../relation/expression.ts';
import { equal, literal } from '../relation/expressions.ts';
import { count } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { Rule } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';
import { Collectors } from './collectors.ts';
import { executeRule } from './execute-rule.ts';
import { type ExecutionOptions, executionOf } from './execution-options.ts';
import type { ExecutionRecord } from './execution-record.ts';
import { type FilesToRefresh, fewFiles } from './refresh-files.ts';
import { statementOf } from './statement-of.ts';
import type { SaidBefore } from './stored-records.ts';
import { updatable } from './updatable.ts';

/**
 * Runs a rule for some files alone, whose rows are not in its table. The record is that of the rule as a whole: its
 * statement, and the rows it has of all files, null where these cannot be told from those of other rules.
 */
export async function refreshRows(
  rule: Rule,
  { column, list, files }: FilesToRefresh,
  { isAlone, said }: { readonly isAlone: boolean; readonly said: SaidBefore | null },
  session: Session,
  collectors: Collectors,
  options: ExecutionOptions,
): Promise<ExecutionRecord> {
  const apart = new Collectors();
  const isOfFewFiles = files.length <= fewFiles;
  const { relation, stored } = updatable(rule, isAlone);
  const only = isOfFewFiles ? onlyValues(relation, column, files, stored) : onlyKeys(relation, column, list, stored);
  const again = { ...options, isOfFewFiles, madeAgain: { column, list } };
  const ran = await executeRule({ ...rule, relation: only }, session, apart, again);
  collectors.fallbacks.push(...apart.fallbacks);
  collectors.gateErrors.push(...apart.gateErrors);
  collectors.warnings.push(...apart.warnings);
  const rows = ran.rows === null ? null : await storedRows(rule, isAlone, session);
  if (rows !== null)
    collectors.alignments.push(...apart.alignments.map((each) => ({ ...each, written: rows + each.refused })));
  const written = said ?? { sql: await statementOf(executionOf(rule, session, collectors, options)) };
  const record = { ...ran, rule, rows, ...(ran.sql === null ? {} : written) };
  collectors.executions.push(record);
  return record;
}

async function storedRows({ id, output }: Rule, isAlone: boolean, session: Session): Promise<number | null> {
  if (isAlone) return session.count(output.name);
  if (!('rule' in output.columns)) return null;
  const own = from('row', output)
    .where((t) => equal(t.row.rule as Value<'text'>, literal(id)))
    .groupBy(
      () => ({}),
      () => ({ n: count() }),
    );
  const [counted] = await session.rows(relationSql(own));
  return Number(counted?.n ?? 0);
}
