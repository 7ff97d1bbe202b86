import type { Certainty } from '../../protocol/graph-view.ts';
import type { TaintAnswer, TaintFinding, TaintRequest } from '../../protocol/taint-view.ts';
import { pathTo } from '../flow/flow-between.ts';
import type { Steps } from '../flow/step-store.ts';
import type { Visit } from '../flow/visit.ts';
import { type Walk, walk } from '../flow/walk.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { ReadLine } from '../read-line.ts';
import type { Category } from './flow-model.ts';
import { foreignInstances } from './foreign-instances.ts';
import { harmlessSources } from './harmless-sources.ts';
import { type ModelSet, modelledFlow, stepsOf } from './modelled-flow.ts';
import { placesBefore } from './places-before.ts';
import { type TaintEnds, type TaintGround, type TaintSink, type TaintSource, taintEnds } from './taint-ends.ts';
import { taintFlow } from './taint-flow.ts';

interface Reached {
  readonly source: TaintSource;
  readonly sink: TaintSink;
  readonly visit: Visit;
}

type Cut = { depth: number; ways: number; calls: number; states: number; places: number };

/** Values of sources that get to sinks, each with its shortest way; a sanitizer ends the way. */
export async function taint(
  reader: GraphReader,
  set: ModelSet,
  request: TaintRequest,
  readLine: ReadLine,
): Promise<Omit<TaintAnswer, 'problems' | 'version'>> {
  const flow = await modelledFlow(reader, set);
  const steps = stepsOf(flow, request.knownOnly);
  const ends = taintEnds(flow);
  const instances = foreignInstances(flow.facts, flow.outside, steps);
  const cut = { depth: 0, ways: 0, calls: 0, states: 0, places: 0 };
  const categories = categoriesOf(set, ends);
  const asked = categories.filter(({ id }) => request.categories.length === 0 || request.categories.includes(id));
  const reached = asked.flatMap((category) => reachedSinks({ steps, instances }, ends, category, cut));
  const findings: TaintFinding[] = [];
  for (const each of reached) findings.push(await findingOf(reader, each, readLine));
  const harmless = request.withStops ? await harmlessSources(reader, { steps, instances }, ends, readLine) : [];
  const told = categories.map(({ id, title, help, cwe }) => ({ id, title, help, cwe }));
  return { findings: findings.toSorted(byPlace), harmless, categories: told, cut };
}

/** Categories that models describe, and those they only name. */
function categoriesOf({ models }: ModelSet, { sinks }: TaintEnds): readonly Category[] {
  const known = new Map(models.flatMap(({ categories }) => categories).map((each) => [each.id, each]));
  for (const { category: id } of [...sinks.values()].flat())
    if (!known.has(id)) known.set(id, { id, title: id, help: id, cwe: [], ownSources: false });
  return [...known.values()];
}

/**
 * One walk from all sources says which sinks any of them reaches; the ways of single sources are looked for only among what
 * that walk has visited and what leads to those sinks. A walk that is cut says so, and what it did not get to is not found.
 */
function reachedSinks(
  { steps, instances }: TaintGround,
  ends: TaintEnds,
  { id: category, ownSources }: Category,
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
        isBarrier: ({ number }) => among[number] !== 1 || safe.has(number),
      },
    );
  const atSinks = ({ visits }: Walk): readonly Visit[] => {
    const firsts = new Map<number, Visit>();
    for (const visit of visits)
      if (visit.path.length === 0 && sinks.has(visit.number) && !safe.has(visit.number) && !firsts.has(visit.number))
        firsts.set(visit.number, visit);
    return [...firsts.values()];
  };
  const leading = placesBefore(steps, sinks.keys());
  const open = starts.filter(([start]) => leading[numbers.of(start)] === 1);
  const all = from(open, leading);
  for (const limit of ['depth', 'ways', 'calls', 'states'] as const) cut[limit] += all.cut[limit];
  const among = placesBetween(steps, all, atSinks(all));
  return open.flatMap(([start, source]): readonly Reached[] => {
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
  return placesBefore(steps, ends, visited);
}

const isFor = (categories: readonly string[] | null, category: string): boolean =>
  categories?.includes(category) ?? true;

async function findingOf(reader: GraphReader, { source, sink, visit }: Reached, readLine: ReadLine) {
  return {
    category: sink.category,
    source: `${source.title} (${source.name})`,
    sink: sink.name,
    certainty: source.isGuess || sink.isGuess ? ('heuristic' as const) : leastSure(visit),
    path: await pathTo(reader, visit, readLine),
  };
}

const order: readonly Certainty[] = ['exact', 'one_of', 'heuristic', 'unresolved'];

function leastSure(visit: Visit): Certainty {
  return order[Math.max(...visit.way.map(({ step }) => order.indexOf(step?.certainty ?? 'exact')))] as Certainty;
}

function byPlace(left: TaintFinding, right: TaintFinding): number {
  const [a, b] = [left.path.at(-1)?.place, right.path.at(-1)?.place];
  if (!a || !b) return 0;
  return (
    Number(a.path > b.path) - Number(a.path < b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    Number(left.category > right.category) - Number(left.category < right.category)
  );
}
