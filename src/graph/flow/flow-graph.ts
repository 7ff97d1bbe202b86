import type { GraphReader } from '../graph-reader.ts';
import { CallChoices } from './call-choices.ts';
import { addCallSteps } from './call-steps.ts';
import { addClassAttributeSteps } from './class-attribute-steps.ts';
import { DecidedTests } from './decided-tests.ts';
import { addExceptionSteps } from './exception-steps.ts';
import { addExpressionSteps } from './expression-steps.ts';
import { FlowFacts } from './flow-facts.ts';
import { flowTables } from './flow-tables.ts';
import { GivenKeys } from './given-keys.ts';
import { Occurrences } from './occurrences.ts';
import { ParameterKeys } from './parameter-keys.ts';
import { PlaceNumbers } from './place-numbers.ts';
import { RefusedPlaces } from './refused-places.ts';
import { RunOrder } from './run-order.ts';
import { StepStore, type Steps, stepEffect } from './step-store.ts';
import { addVariableSteps } from './variable-steps.ts';

/** Every step a value can take in the graph, and what its calls are made of. */
export interface FlowGraph {
  readonly steps: Steps;
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
  const occurrences = new Occurrences(tables);
  const keys = new ParameterKeys(tables);
  addExpressionSteps(steps, tables, occurrences.lengths, keys);
  addVariableSteps(steps, tables, occurrences);
  addCallSteps(steps, tables);
  addClassAttributeSteps(steps, tables);
  addExceptionSteps(steps, tables);
  steps.index();
  const facts = new FlowFacts(tables, occurrences.lengths, keys);
  const given = new GivenKeys(steps, keys, (value) => facts.keyAt(value));
  const tests = await DecidedTests.of(reader, tables, steps);
  const choices = new CallChoices(tables, argumentsIn(steps), given, tests, new RunOrder(tables), sharedIn(steps));
  return {
    steps: { numbers: steps.numbers, stores: [steps], choices },
    facts,
  };
}

/** What calls give the parameters of what they call. */
function* argumentsIn(steps: StepStore): Generator<readonly [call: number, value: number, parameter: number]> {
  const { numbers } = steps;
  for (let row = 0; row < steps.size; row++)
    if (steps.effect(row) === stepEffect.enter && steps.is(row, 'argument'))
      yield [steps.detail(row), numbers.placeOf(steps.source(row)), numbers.placeOf(steps.target(row))];
}

/** Where variables that functions share are given a value, or what they hold is changed. */
function* sharedIn(steps: StepStore): Generator<number> {
  for (let row = 0; row < steps.size; row++)
    if (steps.effect(row) === stepEffect.share) yield steps.numbers.placeOf(steps.source(row));
}
