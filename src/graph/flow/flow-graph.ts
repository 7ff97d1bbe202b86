import type { GraphReader } from '../graph-reader.ts';
import { addCallSteps } from './call-steps.ts';
import { addExpressionSteps } from './expression-steps.ts';
import { flowRows } from './flow-rows.ts';
import { StepStore } from './step-store.ts';
import { addVariableSteps } from './variable-steps.ts';

const graphs = new WeakMap<GraphReader, Promise<StepStore>>();

/** Every step a value can take in the graph; computed by the first question that needs it. */
export function flowGraph(reader: GraphReader): Promise<StepStore> {
  const known = graphs.get(reader) ?? read(reader);
  graphs.set(reader, known);
  return known;
}

async function read(reader: GraphReader): Promise<StepStore> {
  const rows = await flowRows(reader);
  const steps = new StepStore();
  addExpressionSteps(steps, rows);
  addVariableSteps(steps, rows);
  addCallSteps(steps, rows);
  steps.index();
  return steps;
}
