import {
  brokenConstraint,
  countDuplicatesSql,
  countFaultsSql,
  type Fault,
  missingValue,
  moveSql,
  repeatedKey,
} from '../compile/gate-statements.ts';
import { name } from '../compile/sql-text.ts';
import type { Table } from '../model/table.ts';
import { canonicalOrder } from '../relation/canonical-order.ts';
import type { Relation } from '../relation/relation.ts';
import type { Execution } from './execution-options.ts';

/**
 * Runs the statement that writes a rule's rows, then holds the table to its contract: rows that lack a required value go
 * to `<table>_errors` and are counted; once its last writer is done, so do rows that break a constraint and rows of a
 * graph table that repeat a key. Answers with the rows that stay.
 */
export async function finalize(execution: Execution, write: () => Promise<number>): Promise<number> {
  const { rule, collectors, isLastWriter } = execution;
  const written = await write();
  let refused = await refuse(execution, suspects(execution.rule.output, execution.relation).map(missingValue));
  if (isLastWriter) refused += await holdToContract(execution);
  collectors.alignments.push({
    rule: rule.id,
    output: rule.output.name,
    written,
    refused,
    filled: Object.keys(rule.output.columns).filter((column) => isFilled(execution, column)),
  });
  return written - refused;
}

/** Moves aside rows of a finished table that break a constraint or repeat a key; answers with their number. */
export async function holdToContract(held: Held): Promise<number> {
  const { constraints = [] } = held.rule.output;
  const refused = await refuse(held, constraints.map(brokenConstraint));
  return refused + (isKeyed(held.rule.output) ? await refuseDuplicates(held) : 0);
}

type Held = Pick<Execution, 'rule' | 'session' | 'collectors' | 'madeAgain'> & {
  readonly policy: Pick<Execution['policy'], 'determinism'>;
};

const isKeyed = (table: Table): boolean => table.layer === 'graph' && table.key.length > 0;

/** Required columns that the relation may leave empty. */
export const suspects = (output: Table, relation: Relation): readonly string[] =>
  Object.entries(output.columns)
    .filter(([column, { nullable }]) => !nullable && relation.schema[column]?.nullable)
    .map(([column]) => column);

/** Whether a column is in the table but not in the rule: it is filled with nothing. */
function isFilled({ rule }: Execution, column: string): boolean {
  if (rule.relation.kind !== 'project') return false;
  const value = rule.relation.columns.find((each) => each.name === column)?.value;
  return value?.kind === 'literal' && value.value === null;
}

async function refuse(execution: Held, faults: readonly Fault[]): Promise<number> {
  if (faults.length === 0) return 0;
  const { rule, session, collectors, madeAgain } = execution;
  const [counts = {}] = await session.rows(countFaultsSql(rule.output, faults, madeAgain));
  const found = faults.flatMap((fault, at) => {
    const rows = Number(counts[`f${at}`] ?? 0);
    return rows > 0 ? [{ fault, rows }] : [];
  });
  for (const { fault, rows } of found)
    collectors.gateErrors.push({
      rule: rule.id,
      output: rule.output.name,
      code: fault.code,
      column: fault.column,
      rows,
    });
  let moved = 0;
  for (const code of new Set(found.map(({ fault }) => fault.code))) {
    const ofCode = found.flatMap(({ fault }) => (fault.code === code ? [fault] : []));
    moved += await move(execution, ofCode);
  }
  return moved;
}

async function refuseDuplicates(execution: Held): Promise<number> {
  const { rule, session, collectors, policy, madeAgain } = execution;
  const isApart = madeAgain !== null && rule.output.key.includes(madeAgain.column);
  const [count] = await session.rows(countDuplicatesSql(rule.output, isApart ? madeAgain : null));
  const rows = Number(count?.n ?? 0);
  if (rows === 0) return 0;
  const order = policy.determinism === 'best_effort' ? [] : canonicalOrder(rule.output).map(name);
  const fault = repeatedKey(rule.output, order);
  collectors.gateErrors.push({
    rule: rule.id,
    output: rule.output.name,
    code: fault.code,
    column: fault.column,
    rows,
  });
  return move(execution, [fault]);
}

async function move({ rule, session }: Held, faults: readonly Fault[]): Promise<number> {
  const statements = moveSql(rule.output, faults);
  await session.run(statements.create);
  await session.run(statements.copy);
  return session.change(statements.remove);
}
