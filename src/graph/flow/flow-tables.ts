import type { GraphReader } from '../graph-reader.ts';
import { callRelations } from './call-relations.ts';
import { exceptionRelations } from './exception-relations.ts';
import { expressionRelations } from './expression-relations.ts';
import { FlowTable } from './flow-table.ts';
import { functionRelations } from './function-relations.ts';
import { handingCalls } from './handing-calls.ts';
import { numberTexts } from './node-relations.ts';
import { operationRelations } from './operation-relations.ts';
import { type Places, placesOf } from './places.ts';
import { recordRelations } from './record-relations.ts';
import { variableRelations } from './variable-relations.ts';

const relations = {
  ...expressionRelations,
  ...variableRelations,
  ...callRelations,
  ...exceptionRelations,
  ...recordRelations,
  ...operationRelations,
  ...functionRelations,
};

/** All that is needed to follow values, of the whole graph. */
export type FlowTables = { readonly [Name in keyof typeof relations]: FlowTable } & {
  readonly places: Places;
  /** What the texts of whole numbers say, by token. */
  readonly digits: ReadonlyMap<number, number>;
  /** Calls that by the name of what they call call functions they are given, with that name. */
  readonly handing: ReadonlyMap<number, string>;
};

export async function flowTables(reader: GraphReader): Promise<FlowTables> {
  const places = await placesOf(reader);
  const tables: Record<string, FlowTable> = {};
  for (const [name, relation] of Object.entries(relations)) {
    const { rows, columns } = await reader.numbers(relation);
    tables[name] = new FlowTable(rows, columns, places);
  }
  const digits = new Map<number, number>();
  for (const { token, text } of await reader.rows(numberTexts, {}))
    if (/^\d+$/.test(String(text))) digits.set(Number(token), Number(text));
  const handing = new Map<number, string>();
  for (const { file, node, name } of await reader.rows(handingCalls, {}))
    handing.set(places.of(Number(file), Number(node)), String(name));
  return { ...(tables as { readonly [Name in keyof typeof relations]: FlowTable }), places, digits, handing };
}
