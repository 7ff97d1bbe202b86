import { graphEdge } from '../../model/tables/graph.ts';
import type { Figures } from '../../protocol/build-record.ts';
import { count } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import type { GraphReader } from '../graph-reader.ts';

const edges = from('edge', graphEdge).groupBy(
  (t) => ({ kind: t.edge.kind, certainty: t.edge.certainty, confidence: t.edge.confidence }),
  () => ({ count: count() }),
);

/** Rows that a rule wrote to a table, and rows its contract refused. */
export interface TableCount {
  readonly table: string;
  readonly rows: number;
  readonly errors: number;
}

/** The figures that cost next to nothing: totals, refused rows, and certainty and confidence of the edges of each kind. */
export async function countedFigures(
  reader: GraphReader,
  tables: readonly TableCount[],
): Promise<Readonly<Record<string, Figures>>> {
  const figures: Record<string, Record<string, number>> = {};
  const add = (relation: string, metric: string, value: number) => {
    const before = figures[relation];
    figures[relation] = { ...before, [metric]: (before?.[metric] ?? 0) + value };
  };
  for (const { table, rows, errors } of tables) {
    add(table, 'total', rows);
    add(table, 'error_rows', errors);
  }
  for (const row of await reader.rows(edges, {})) {
    const relation = `graph_edge/${row.kind}`;
    add(relation, 'total', Number(row.count));
    add(relation, String(row.certainty), Number(row.count));
    add(relation, `confidence_${tenth(Number(row.confidence))}`, Number(row.count));
  }
  return figures;
}

/** 0 to 9; full confidence counts to the last tenth. */
const tenth = (confidence: number): number => Math.min(9, Math.floor(confidence * 10));
