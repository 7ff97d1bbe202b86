import { evaluate } from '../arrow/evaluate.ts';
import { fromColumns } from '../arrow/from-columns.ts';
import { toColumns } from '../arrow/to-columns.ts';
import { relationSql } from '../compile/relation-sql.ts';
import { must } from '../model/must.ts';
import { inputs, type Relation } from '../relation/relation.ts';
import { tablesRead } from '../relation/tables-read.ts';
import type { Rule } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';

type Row = Readonly<Record<string, string | number | bigint | boolean | null>>;

/** Evaluates a rule outside the database and appends its rows, of a view to a table of its name; answers with their number. */
export async function runInFallbackLane(rule: Rule, session: Session): Promise<number> {
  const rows = await fallbackRows(rule.relation, session);
  if (rule.keep === 'view') await session.createTable(rule.output);
  await session.ingest.prepare([rule.output]);
  session.ingest.appendRows(rule.output, rows);
  session.ingest.flush();
  return rows.length;
}

/** The rows of a relation as the fallback lane computes them from the tables of the session. */
export async function fallbackRows(relation: Relation, session: Session): Promise<readonly Row[]> {
  const read = new Set(tablesRead(relation));
  const tables = new Map<string, ReturnType<typeof fromColumns>>();
  for (const table of tableNodes(relation)) {
    if (!read.has(table.table) || tables.has(table.table)) continue;
    const columns = await session.columns(relationSql(table));
    tables.set(table.table, fromColumns(table.schema, columns as never));
  }
  const columns = toColumns(evaluate(relation, tables), relation.schema);
  const names = Object.keys(relation.schema);
  const length = columns[must(names[0])]?.length ?? 0;
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(names.map((name) => [name, (columns[name]?.[row] ?? null) as Row[string]])),
  );
}

function tableNodes(relation: Relation): readonly Extract<Relation, { kind: 'table' }>[] {
  return relation.kind === 'table' ? [relation] : inputs(relation).flatMap(tableNodes);
}
