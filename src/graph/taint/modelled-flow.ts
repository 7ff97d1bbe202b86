import type { FlowFacts } from '../flow/flow-facts.ts';
import { type FlowGraph, flowGraph } from '../flow/flow-graph.ts';
import { type Steps, withStores } from '../flow/step-store.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { FlowModel } from './flow-model.ts';
import { librarySteps } from './library-steps.ts';
import { type MatchedEntry, matchedEntries } from './matched-entries.ts';
import { ModelIndex } from './model-index.ts';
import { type OutsideFacts, outsideFacts } from './outside-facts.ts';
import { outsidePlaces } from './outside-places.ts';
import { unknownCallSteps } from './unknown-call-steps.ts';
import { unknownCalls } from './unknown-calls.ts';

/** The flow of values with what models add to it. */
export interface ModelledFlow {
  readonly steps: Steps;
  /** Without what calls of unknown functions may do. */
  readonly knownSteps: Steps;
  readonly facts: FlowFacts;
  readonly outside: OutsideFacts;
  readonly matched: readonly MatchedEntry[];
  /** How many names of values outside were not followed to the end. */
  readonly cutNames: number;
  /** Names of the values outside the workspace that are at a place. */
  namesAt(place: number): readonly string[];
}

interface Kept {
  readonly key: string;
  readonly flow: Promise<ModelledFlow>;
}

const kept = new WeakMap<GraphReader, Kept>();

/** Models with a text that tells whether they are still the same. */
export interface ModelSet {
  readonly key: string;
  readonly models: readonly FlowModel[];
  /** Those of them that folders bring. */
  readonly ofFolders: readonly FlowModel[];
}

/** Computed by the first question that needs it, and again when the models have changed. */
export function modelledFlow(reader: GraphReader, { key, models }: ModelSet): Promise<ModelledFlow> {
  const last = kept.get(reader);
  if (last?.key === key) return last.flow;
  const flow = read(reader, models);
  kept.set(reader, { key, flow });
  return flow;
}

async function read(reader: GraphReader, models: readonly FlowModel[]): Promise<ModelledFlow> {
  const { steps, facts } = await flowGraph(reader);
  const index = new ModelIndex(models);
  const outside = await outsideFacts(reader, index);
  const ground = { steps, facts, outside, index };
  // What a library hands on may be a library's own: the second time names are followed through its calls too.
  const first = handedOn(ground, steps);
  const { places, cut, matched, library } = handedOn(ground, withStores(steps, first.library.steps));
  const unknown = unknownCalls(facts, outside, matched, index);
  const guesses = unknownCallSteps(facts, outside, unknown, steps.numbers, library.count);
  return {
    steps: withStores(steps, library.steps, guesses),
    knownSteps: withStores(steps, library.steps),
    facts,
    outside,
    matched,
    cutNames: cut,
    namesAt: (at) => [...places].flatMap(([node, all]) => (all.has(at) ? [node.text] : [])),
  };
}

/** The steps to follow: all, or those that are known. */
export const stepsOf = (flow: ModelledFlow, knownOnly: boolean | undefined): Steps =>
  knownOnly ? flow.knownSteps : flow.steps;

interface Ground extends FlowGraph {
  readonly outside: OutsideFacts;
  readonly index: ModelIndex;
}

/** Where values of outside the workspace get along some steps, and what libraries do there. */
function handedOn({ steps, facts, outside, index }: Ground, along: Steps) {
  const { places, cut } = outsidePlaces(along, facts, outside, index);
  const matched = matchedEntries(facts, outside, index, places);
  return { places, cut, matched, library: librarySteps(facts, outside, matched, steps) };
}
