import type { GraphReader } from '../graph-reader.ts';
import { addCallSteps } from './call-steps.ts';
import { addClassAttributeSteps } from './class-attribute-steps.ts';
import { addExceptionSteps } from './exception-steps.ts';
import { addExpressionSteps } from './expression-steps.ts';
import { FlowFacts } from './flow-facts.ts';
import { flowTables } from './flow-tables.ts';
import { PlaceNumbers } from './place-numbers.ts';
import { RefusedPlaces } from './refused-places.ts';
import { StepStore } from './step-store.ts';
import { addVariableSteps } from './variable-steps.ts';

/** Every step a value can take in the graph, and what its calls are made of. */
export interface FlowGraph {
  readonly steps: StepStore;
  readonly facts: FlowFacts;
}

const graphs = new WeakMap<GraphReader, Promise<FlowGraph>>();

/** Computed by the first question that needs it. */
export function flowGraph(reader: GraphReader): Promise<FlowGraph> {
  const known = graphs.get(reader) ?? read(reader);
  graphs.set(reader, known);
  return known;
}

async function read(reader: GraphReader): Promise<FlowGraph> {
  const tables = await flowTables(reader);
  const steps = new StepStore(new PlaceNumbers(tables.places, new RefusedPlaces(tables)));
  addExpressionSteps(steps, tables);
  addVariableSteps(steps, tables);
  addCallSteps(steps, tables);
  addClassAttributeSteps(steps, tables);
  addExceptionSteps(steps, tables);
  steps.index();
  return { steps, facts: new FlowFacts(tables) };
}
