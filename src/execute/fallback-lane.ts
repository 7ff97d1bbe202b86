import type { Cell } from '../arrow/cell.ts';
import { compareCells } from '../arrow/compare-cells.ts';
import { evaluate } from '../arrow/evaluate.ts';
import { fromColumns } from '../arrow/from-columns.ts';
import { toColumns } from '../arrow/to-columns.ts';
import { relationSql } from '../compile/relation-sql.ts';
import { must } from '../model/must.ts';
import { canonicalOrder } from '../relation/canonical-order.ts';
import { inputs, type Relation } from '../relation/relation.ts';
import { tablesRead } from '../relation/tables-read.ts';
import type { Parameters, Session } from '../session/session.ts';
import type { Execution } from './execution-options.ts';

type Row = Readonly<Record<string, Cell>>;

/** Evaluates a rule outside the database and appends its rows, of a view to a table of its name; answers with their number. */
export async function runInFallbackLane({ rule, relation, session, policy, parameters }: Execution): Promise<number> {
  const found = await fallbackRows(relation, session, parameters);
  const rows = policy.determinism === 'canonical' ? sorted(found, canonicalOrder(rule.output)) : found;
  if (rule.keep === 'view') await session.createTable(rule.output);
  for (let from = 0; from < rows.length; from += policy.batchRows) {
    await session.ingest.prepare([rule.output]);
    session.ingest.appendRows(rule.output, rows.slice(from, from + policy.batchRows));
    session.ingest.flush();
  }
  return rows.length;
}

/**
 * The rows of a relation as the fallback lane computes them from the tables of the session; tables that do not change
 * may be kept from one relation to the next.
 */
export async function fallbackRows(
  relation: Relation,
  session: Session,
  parameters: Parameters = {},
  tables = new Map<string, ReturnType<typeof fromColumns>>(),
): Promise<readonly Row[]> {
  const read = new Set(tablesRead(relation));
  for (const table of tableNodes(relation)) {
    if (!read.has(table.table) || tables.has(table.table)) continue;
    const columns = await session.columns(relationSql(table));
    tables.set(table.table, fromColumns(table.schema, columns as never));
  }
  const result = evaluate(relation, tables, parameters);
  const columns = toColumns(result, relation.schema);
  const names = Object.keys(relation.schema);
  return Array.from({ length: result.numRows }, (_, row) =>
    Object.fromEntries(names.map((name) => [name, (must(columns[name])[row] ?? null) as Cell])),
  );
}

function tableNodes(relation: Relation): readonly Extract<Relation, { kind: 'table' }>[] {
  return relation.kind === 'table' ? [relation] : inputs(relation).flatMap(tableNodes);
}

function sorted(rows: readonly Row[], by: readonly string[]): readonly Row[] {
  return [...rows].sort((left, right) => {
    for (const name of by) {
      const order = compareCells(left[name] ?? null, right[name] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
}
