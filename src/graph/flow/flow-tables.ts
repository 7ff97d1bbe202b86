import type { Relation } from '../../relation/relation.ts';
import type { GraphReader } from '../graph-reader.ts';
import { callRelations } from './call-relations.ts';
import { constantUseRelations } from './constant-use-relations.ts';
import { deadRelations } from './dead-relations.ts';
import { decidedConditions } from './decided-conditions.ts';
import { decidedRelations, skippedSteps } from './decided-relations.ts';
import { dispatchRelations } from './dispatch-relations.ts';
import { elementChangeRelations } from './element-change-relations.ts';
import { exceptionRelations } from './exception-relations.ts';
import { exportRelations } from './export-relations.ts';
import { expressionRelations } from './expression-relations.ts';
import { FlowTable } from './flow-table.ts';
import { functionRelations } from './function-relations.ts';
import { handingCalls } from './handing-calls.ts';
import { itemRelations } from './item-relations.ts';
import { keyRelations } from './key-relations.ts';
import { numberTexts } from './node-relations.ts';
import { operationRelations } from './operation-relations.ts';
import { parameterTestRelations } from './parameter-test-relations.ts';
import { type Places, placesOf } from './places.ts';
import { recordRelations } from './record-relations.ts';
import { runOrderRelations } from './run-order-relations.ts';
import { sentRelations } from './sent-relations.ts';
import { variableRelations } from './variable-relations.ts';
import { WrittenKeys } from './written-keys.ts';

const relations = {
  ...expressionRelations,
  ...variableRelations,
  ...callRelations,
  ...exceptionRelations,
  ...exportRelations,
  ...recordRelations,
  ...operationRelations,
  ...functionRelations,
  ...sentRelations,
  ...itemRelations,
  ...elementChangeRelations,
  ...deadRelations,
  ...constantUseRelations,
  ...dispatchRelations,
  ...parameterTestRelations,
  ...runOrderRelations,
};

type Tables<Relations> = { readonly [Name in keyof Relations]: FlowTable };

/** All that is needed to follow values, of the whole graph. */
export type FlowTables = Tables<typeof relations> & {
  readonly places: Places;
  /** Places of what never runs, as a condition that is decided never comes out so. */
  readonly skipped: readonly (readonly [first: number, last: number])[];
  /** Texts of literals. */
  readonly keyTexts: FlowTable;
  /** Names that stand for a literal, with that literal. */
  readonly constantNames: FlowTable;
  /** Arguments that are keys, with what they say. */
  readonly argumentKeys: FlowTable;
  /** What the texts of whole numbers say, by token. */
  readonly digits: ReadonlyMap<number, number>;
  /** Calls that by the name of what they call call functions they are given, with that name. */
  readonly handing: ReadonlyMap<number, string>;
};

export async function flowTables(reader: GraphReader): Promise<FlowTables> {
  const places = await placesOf(reader);
  const read = await tablesOf(reader, relations, places);
  const written = await tablesOf(reader, keyRelations, places);
  const keys = new WrittenKeys(written);
  const digits = new Map<number, number>();
  for (const { token, text } of await reader.rows(numberTexts, {}))
    if (/^\d+$/.test(String(text))) digits.set(Number(token), Number(text));
  const handing = new Map<number, string>();
  for (const { file, node, name } of await reader.rows(handingCalls, {}))
    handing.set(places.of(Number(file), Number(node)), String(name));
  const constants = await tablesOf(reader, decidedRelations, places);
  const skipped = await skippedIn(reader, places, decidedConditions({ ...constants, ...written, digits }));
  return {
    ...read,
    skipped,
    members: keys.ofMembers(read.members),
    properties: keys.ofProperties(read.properties),
    keyedElements: keys.ofElements(read.keyedElements),
    keyTexts: written.keyTexts,
    constantNames: written.constantNames,
    argumentKeys: keys.ofArguments(read.arguments),
    places,
    digits,
    handing,
  };
}

async function skippedIn(
  reader: GraphReader,
  places: Places,
  decided: ReadonlyMap<number, boolean>,
): Promise<FlowTables['skipped']> {
  const skipped: (readonly [first: number, last: number])[] = [];
  for (const holds of [true, false]) {
    const conditions = [...decided].filter(([, each]) => each === holds);
    const keys = conditions.map(([at]) => `${places.fileOf(at)}:${places.nodeOf(at)}`).join(',');
    const rows = keys === '' ? [] : await reader.rows(skippedSteps, { keys, edge: holds ? 'false' : 'true' });
    for (const { file, node, last } of rows)
      skipped.push([places.of(Number(file), Number(node)), places.of(Number(file), Number(last))]);
  }
  return skipped;
}

async function tablesOf<Relations extends Readonly<Record<string, Relation>>>(
  reader: GraphReader,
  relations: Relations,
  places: Places,
): Promise<Tables<Relations>> {
  const tables: Record<string, FlowTable> = {};
  for (const [name, relation] of Object.entries(relations)) {
    const { rows, columns } = await reader.numbers(relation);
    tables[name] = new FlowTable(rows, columns, places);
  }
  return tables as Tables<Relations>;
}
