import type { GraphReader } from '../graph-reader.ts';
import { callRelations } from './call-relations.ts';
import { exceptionRelations } from './exception-relations.ts';
import { expressionRelations } from './expression-relations.ts';
import { variableRelations } from './variable-relations.ts';

export type FlowRow = Readonly<Record<string, unknown>>;
const relations = { ...expressionRelations, ...variableRelations, ...callRelations, ...exceptionRelations };

export type FlowRows = { readonly [Name in keyof typeof relations]: readonly FlowRow[] };

/** All that is needed to follow values, of the whole graph. */
export async function flowRows(reader: GraphReader): Promise<FlowRows> {
  const rows: Record<string, readonly FlowRow[]> = {};
  for (const [name, relation] of Object.entries(relations)) rows[name] = await reader.rows(relation, {});
  return rows as FlowRows;
}

export const numberOf = (row: FlowRow, column: string): number => Number(row[column]);
