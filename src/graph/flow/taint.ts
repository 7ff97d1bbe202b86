import type { Certainty } from '../../protocol/graph-view.ts';
import type { TaintFinding } from '../../protocol/taint-view.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { ReadLine } from '../read-line.ts';
import { pathTo } from './flow-between.ts';
import { flowGraph } from './flow-graph.ts';
import { byName, type FlowModel } from './flow-model.ts';
import { flowRelations } from './flow-relations.ts';
import { type OutsideName, outsideCalls, outsideValues } from './outside-names.ts';
import { place, StepStore } from './step-store.ts';
import { type Visit, walk } from './walk.ts';

interface Sink {
  readonly category: string;
  readonly name: string;
  readonly isGuess: boolean;
}

/** Values of sources that get to sinks, each with its shortest way; a sanitizer ends the way. */
export async function taint(reader: GraphReader, model: FlowModel, readLine: ReadLine) {
  const calls = await outsideCalls(reader);
  const given = await argumentsOf(reader);
  const steps = await flowGraph(reader);
  const library = await librarySteps(reader, model, calls, given);
  const sanitizers = byName(model.sanitizers);
  const barriers = new Set(calls.filter(({ name }) => sanitizers.has(name)).map(({ at }) => at));
  const sinks = sinksOf(model, calls, given);
  const sources = await sourcesOf(reader, model, calls);
  const both = {
    from: (at: number) => [...steps.from(at), ...library.from(at)],
    to: (at: number) => [...steps.to(at), ...library.to(at)],
  };
  const options = { direction: 'forward', withDerived: true, isBarrier: (at: number) => barriers.has(at) } as const;
  const findings: TaintFinding[] = [];
  const cut = { depth: 0, calls: 0, states: 0, places: 0 };
  for (const [start, title] of sources) {
    const way = walk(both, [start], options);
    for (const limit of ['depth', 'calls', 'states'] as const) cut[limit] += way.cut[limit];
    const reached = new Set<number>();
    for (const visit of way.visits) {
      const sink = sinks.get(visit.at);
      if (!sink || visit.path.length > 0 || reached.has(visit.at)) continue;
      reached.add(visit.at);
      const path = await pathTo(reader, visit, readLine);
      const certainty = sink.isGuess ? 'heuristic' : leastSure(visit);
      findings.push({ category: sink.category, source: title, sink: sink.name, certainty, path });
    }
  }
  return { findings, cut };
}

const order: readonly Certainty[] = ['exact', 'one_of', 'heuristic', 'unresolved'];

function leastSure(visit: Visit): Certainty {
  let worst = 0;
  for (let at: Visit | null = visit; at; at = at.from)
    worst = Math.max(worst, order.indexOf(at.step?.certainty ?? 'exact'));
  return order[worst] as Certainty;
}

/** Values given to calls, by call and position. */
async function argumentsOf(reader: GraphReader): Promise<ReadonlyMap<string, number>> {
  const rows = (await reader.rows(flowRelations.arguments, {})).filter(({ kind }) => kind === 'plain');
  return new Map(
    rows.map((row) => [
      `${place(Number(row.file), Number(row.call))}:${row.position}`,
      place(Number(row.file), Number(row.value)),
    ]),
  );
}

function sinksOf(
  model: FlowModel,
  calls: readonly OutsideName[],
  given: ReadonlyMap<string, number>,
): ReadonlyMap<number, Sink> {
  const sinks = byName(model.sinks);
  const found = new Map<number, Sink>();
  for (const { at, name } of calls)
    for (const { argument, category, method } of sinks.get(name) ?? []) {
      const value = given.get(`${at}:${argument}`);
      if (value !== undefined) found.set(value, { category, name, isGuess: method !== undefined });
    }
  return found;
}

async function sourcesOf(
  reader: GraphReader,
  model: FlowModel,
  calls: readonly OutsideName[],
): Promise<ReadonlyMap<number, string>> {
  const sources = byName(model.sources);
  const called = new Set(calls.map(({ name }) => name));
  const values = (await outsideValues(reader)).filter(({ name }) => !called.has(name));
  return new Map(
    [...calls, ...values].flatMap(({ at, name }) => {
      const title = sources.get(name)?.[0]?.title;
      return title === undefined ? [] : [[at, `${title} (${name.replace(/^\./, '')})`] as const];
    }),
  );
}

/** Steps through functions outside the workspace, as the model says. */
async function librarySteps(
  reader: GraphReader,
  model: FlowModel,
  calls: readonly OutsideName[],
  given: ReadonlyMap<string, number>,
): Promise<StepStore> {
  const store = new StepStore();
  const steps = byName(model.steps);
  const key = (row: Readonly<Record<string, unknown>>, column: string) => place(Number(row.file), Number(row[column]));
  const callees = new Map(
    (await reader.rows(flowRelations.calls, {})).map((row) => [key(row, 'node'), key(row, 'callee')]),
  );
  const objects = new Map(
    (await reader.rows(flowRelations.members, {})).map((row) => [key(row, 'node'), key(row, 'object')]),
  );
  for (const { at, name } of calls)
    for (const { from, method } of steps.get(name) ?? []) {
      const source = from === 'receiver' ? objects.get(callees.get(at) ?? -1) : given.get(`${at}:${from}`);
      if (source !== undefined) store.add(source, at, 'operand', method === undefined ? 'exact' : 'heuristic');
    }
  store.index();
  return store;
}
