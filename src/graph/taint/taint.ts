import type { Certainty } from '../../protocol/graph-view.ts';
import type { TaintAnswer, TaintFinding, TaintRequest } from '../../protocol/taint-view.ts';
import { pathTo } from '../flow/flow-between.ts';
import type { Steps } from '../flow/step-store.ts';
import { type Visit, walk } from '../flow/walk.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { ReadLine } from '../read-line.ts';
import type { Category } from './flow-model.ts';
import { harmlessSources } from './harmless-sources.ts';
import { type ModelSet, modelledFlow, stepsOf } from './modelled-flow.ts';
import { placesBefore } from './places-before.ts';
import { type TaintEnds, type TaintSink, type TaintSource, taintEnds } from './taint-ends.ts';

interface Reached {
  readonly source: TaintSource;
  readonly sink: TaintSink;
  readonly visit: Visit;
}

type Cut = { depth: number; calls: number; states: number; places: number };

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
  const cut = { depth: 0, calls: 0, states: 0, places: 0 };
  const categories = categoriesOf(set, ends);
  const asked = categories.filter(({ id }) => request.categories.length === 0 || request.categories.includes(id));
  const reached = asked.flatMap((category) => reachedSinks(steps, ends, category, cut));
  const findings: TaintFinding[] = [];
  for (const each of reached) findings.push(await findingOf(reader, each, readLine));
  const harmless = request.withStops ? await harmlessSources(reader, steps, ends, readLine) : [];
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

function reachedSinks(
  steps: Steps,
  { sources, sinks, barriers }: TaintEnds,
  { id: category, ownSources }: Category,
  cut: Cut,
) {
  const ends = new Map(
    [...sinks].flatMap(([at, all]) => {
      const sink = all.find((each) => each.category === category);
      return sink ? [[at, sink] as const] : [];
    }),
  );
  const leading = placesBefore(steps, ends.keys());
  const isSafe = (at: number): boolean => barriers.get(at)?.some((each) => isFor(each.categories, category)) ?? false;
  const isBarrier = (at: number): boolean => !leading.has(at) || isSafe(at);
  const reached: Reached[] = [];
  for (const [start, source] of [...sources].sort(([left], [right]) => left - right)) {
    if (!leading.has(start) || !(source.categories?.includes(category) ?? !ownSources)) continue;
    const way = walk(steps, [start], { direction: 'forward', withDerived: true, isBarrier });
    for (const limit of ['depth', 'calls', 'states'] as const) cut[limit] += way.cut[limit];
    const found = new Set<number>();
    for (const visit of way.visits) {
      const sink = visit.path.length === 0 && !isSafe(visit.at) && !found.has(visit.at) && ends.get(visit.at);
      if (!sink) continue;
      found.add(visit.at);
      reached.push({ source, sink, visit });
    }
  }
  return reached;
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
  let worst = 0;
  for (let at: Visit | null = visit; at; at = at.from)
    worst = Math.max(worst, order.indexOf(at.step?.certainty ?? 'exact'));
  return order[worst] as Certainty;
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
