import { countDuplicatesSql, countNullsSql, moveDuplicatesSql, moveNullsSql } from '../compile/gate-statements.ts';
import type { Rule } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';
import type { Collectors } from './collectors.ts';

/**
 * Runs the statement that writes a rule's rows, then holds the table to its contract: rows that lack a required value go
 * to `<table>_errors` and are counted; so do rows of a graph table that repeat a key, once its last writer is done.
 * Answers with the rows that stay.
 */
export async function finalize(
  rule: Rule,
  session: Session,
  collectors: Collectors,
  isLastWriter: boolean,
  write: () => Promise<number>,
): Promise<number> {
  const written = await write();
  const incomplete = await moveNulls(rule, session, collectors);
  const isKeyed = isLastWriter && rule.output.layer === 'graph' && rule.output.key.length > 0;
  const moved = incomplete + (isKeyed ? await moveDuplicates(rule, session, collectors) : 0);
  return written - moved;
}

async function moveNulls(rule: Rule, session: Session, collectors: Collectors): Promise<number> {
  const { output } = rule;
  const suspects = Object.entries(output.columns)
    .filter(([name, column]) => !column.nullable && rule.relation.schema[name]?.nullable)
    .map(([name]) => name);
  if (suspects.length === 0) return 0;
  const [counts = {}] = await session.rows(countNullsSql(output, suspects));
  const faults = suspects.filter((name) => Number(counts[name]) > 0);
  for (const column of faults)
    collectors.gateErrors.push({
      rule: rule.id,
      output: output.name,
      code: 'required_null',
      column,
      rows: Number(counts[column]),
    });
  return faults.length === 0 ? 0 : move(session, moveNullsSql(output, faults));
}

async function moveDuplicates(rule: Rule, session: Session, collectors: Collectors): Promise<number> {
  const { output } = rule;
  const [count] = await session.rows(countDuplicatesSql(output));
  const rows = Number(count?.n ?? 0);
  if (rows === 0) return 0;
  collectors.gateErrors.push({
    rule: rule.id,
    output: output.name,
    code: 'duplicate_key',
    column: output.key.join(', '),
    rows,
  });
  return move(session, moveDuplicatesSql(output));
}

async function move(
  session: Session,
  statements: { readonly create: string; readonly copy: string; readonly remove: string },
): Promise<number> {
  await session.run(statements.create);
  await session.run(statements.copy);
  return session.change(statements.remove);
}
