import type { FlowCuts, KnownOnly } from '../../protocol/flow-view.ts';
import type { Certainty } from '../../protocol/graph-view.ts';
import { leastSure } from '../flow/least-sure.ts';
import type { Steps } from '../flow/step-store.ts';
import type { Visit } from '../flow/visit.ts';
import { type Walk, walk } from '../flow/walk.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { Category } from './flow-model.ts';
import { foreignInstances } from './foreign-instances.ts';
import { ModelIndex } from './model-index.ts';
import { type ModelledFlow, type ModelSet, modelledFlow, stepsOf } from './modelled-flow.ts';
import { placesAlong } from './places-along.ts';
import { type TaintEnds, type TaintGround, type TaintSink, type TaintSource, taintEnds } from './taint-ends.ts';
import { taintFlow } from './taint-flow.ts';

/** A value from outside and a place where it may do harm, with the shortest way between them. */
export interface TaintedFlow {
  readonly source: TaintSource;
  readonly sink: TaintSink;
  readonly visit: Visit;
}

/** As sure as the least sure step, and no more than a guess where an end is one. */
export const certaintyOf = ({ source, sink, visit }: TaintedFlow): Certainty =>
  source.isGuess || sink.isGuess ? 'heuristic' : leastSure(visit.way.flatMap(({ step }) => step?.certainty ?? []));

type Cut = { -readonly [Limit in keyof FlowCuts]: number };

/** What was found, and what it was found in. */
export interface TaintedFlows {
  readonly flows: readonly TaintedFlow[];
  readonly ground: TaintGround;
  readonly ends: TaintEnds;
  readonly categories: readonly Category[];
  /** Names of functions that models speak of and the workspace does not have. */
  readonly absent: readonly string[];
  readonly cut: FlowCuts;
}

interface Asked extends KnownOnly {
  /** Only these categories; all when empty. */
  readonly categories: readonly string[];
}

/** Values of sources that get to sinks, each with its shortest way; a sanitizer ends the way. */
export async function taintedFlows(reader: GraphReader, set: ModelSet, asked: Asked): Promise<TaintedFlows> {
  const flow = await modelledFlow(reader, set);
  const steps = stepsOf(flow, asked.knownOnly);
  const ends = taintEnds(flow);
  const ground = { steps, instances: foreignInstances(flow.facts, flow.outside, steps) };
  const cut = { depth: 0, ways: 0, calls: 0, states: 0, names: flow.cutNames, places: 0 };
  const categories = categoriesOf(set, ends);
  const wanted = categories.filter(({ id }) => asked.categories.length === 0 || asked.categories.includes(id));
  const ahead = placesAlong(
    steps,
    'forward',
    [...ends.sources.keys()].map((at) => steps.numbers.of(at)),
  );
  const flows = wanted.flatMap((category) => reachedSinks(ground, ends, category, ahead, cut));
  return { flows, ground, ends, categories, absent: absentFunctions(set, flow), cut };
}

/** Functions that models of folders speak of and the workspace does not have. */
function absentFunctions({ ofFolders }: ModelSet, { outside }: ModelledFlow): readonly string[] {
  const had = new Set(outside.functions.map(({ name }) => name));
  return [...new ModelIndex(ofFolders).functions.keys()].filter((name) => !had.has(name)).sort();
}

/** Categories that models describe, and those they only name. */
function categoriesOf({ models }: ModelSet, { sinks }: TaintEnds): readonly Category[] {
  const known = new Map(models.flatMap(({ categories }) => categories).map((each) => [each.id, each]));
  for (const { category: id } of [...sinks.values()].flat())
    if (!known.has(id)) known.set(id, { id, title: id, help: id, cwe: [], ownSources: false });
  return [...known.values()];
}

/**
 * One walk from all sources, through places that are `ahead` of them, says which sinks any of them reaches; the ways of single
 * sources are looked for only among what that walk has visited and what leads to those sinks. A walk that is cut says so, and what it did not get to is not found.
 */
function reachedSinks(
  { steps, instances }: TaintGround,
  ends: TaintEnds,
  { id: category, ownSources }: Category,
  ahead: Uint8Array,
  cut: Cut,
) {
  const { numbers } = steps;
  const sinks = new Map<number, TaintSink>();
  for (const [at, all] of ends.sinks) {
    const sink = all.find((each) => each.category === category);
    if (sink) sinks.set(numbers.of(at), sink);
  }
  const starts = [...ends.sources].filter(([, { categories }]) => categories?.includes(category) ?? !ownSources);
  starts.sort(([left], [right]) => left - right);
  for (const [start] of starts) numbers.of(start);
  const safe = new Set<number>();
  for (const [at, all] of ends.barriers)
    if (all.some(({ categories }) => isFor(categories, category))) safe.add(numbers.of(at));
  const from = (sources: readonly (readonly [at: number, source: TaintSource])[], among: Uint8Array) =>
    walk(
      steps,
      sources.map(([at]) => at),
      {
        ...taintFlow(
          instances,
          sources.some(([, { isOwn }]) => isOwn),
        ),
        within: among,
        isBarrier: ({ number }) => safe.has(number),
      },
    );
  const atSinks = ({ visits }: Walk): readonly Visit[] => {
    const firsts = new Map<number, Visit>();
    for (const visit of visits)
      if (isTakenBy(sinks.get(visit.number), visit) && !safe.has(visit.number) && !firsts.has(visit.number))
        firsts.set(visit.number, visit);
    return [...firsts.values()];
  };
  const leading = placesAlong(steps, 'backward', sinks.keys(), ahead);
  const open = starts.filter(([start]) => leading[numbers.of(start)] === 1);
  const all = from(open, leading);
  for (const limit of ['depth', 'ways', 'calls', 'states'] as const) cut[limit] += all.cut[limit];
  const among = placesBetween(steps, all, atSinks(all));
  return open.flatMap(([start, source]): readonly TaintedFlow[] => {
    if (among[numbers.of(start)] !== 1) return [];
    return atSinks(from([[start, source]], among)).map((visit) => ({
      source,
      sink: sinks.get(visit.number) as TaintSink,
      visit,
    }));
  });
}

function placesBetween(steps: Steps, { visits }: Walk, reached: readonly Visit[]): Uint8Array {
  const visited = new Uint8Array(steps.numbers.size);
  for (const { number } of visits) visited[number] = 1;
  const ends = reached.map(({ number }) => number);
  return placesAlong(steps, 'backward', ends, visited);
}

/** A sink takes the value, and some also what is in it. */
export const isTakenBy = (sink: TaintSink | undefined, { path }: Visit): boolean =>
  sink !== undefined && (path.length === 0 || (sink.hasElements && path.length === 1));

const isFor = (categories: readonly string[] | null, category: string): boolean =>
  categories?.includes(category) ?? true;
