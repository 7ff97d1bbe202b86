import type { GraphReader } from '../graph-reader.ts';
import { flowRelations } from './flow-relations.ts';

export type FlowRow = Readonly<Record<string, unknown>>;
export type FlowRows = { readonly [Name in keyof typeof flowRelations]: readonly FlowRow[] };

/** All that is needed to follow values, of the whole graph. */
export async function flowRows(reader: GraphReader): Promise<FlowRows> {
  const rows: Record<string, readonly FlowRow[]> = {};
  for (const [name, relation] of Object.entries(flowRelations)) rows[name] = await reader.rows(relation, {});
  return rows as FlowRows;
}

export const numberOf = (row: FlowRow, column: string): number => Number(row[column]);
