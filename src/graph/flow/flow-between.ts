import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import type { FlowAnswer, FlowRequest, FlowStep, FlowStop } from '../../protocol/flow-view.ts';
import { equal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { GraphReader } from '../graph-reader.ts';
import { keyList } from '../key-list.ts';
import { keyText } from '../node-key.ts';
import type { ReadLine } from '../read-line.ts';
import { type ModelSet, modelledFlow, stepsOf } from '../taint/modelled-flow.ts';
import { linesOf } from './lines-of.ts';
import { placeAt } from './place-at.ts';
import { isPlain, placesOf } from './places.ts';
import type { Visit } from './visit.ts';
import { type Walk, walk } from './walk.ts';

const { argument } = factTables;

/** Arguments of calls whose target is not known, among some nodes. */
const openArguments = from('key', keyList('keys'))
  .join('argument', argument, (t) => [equal(t.key.file, t.argument.file), equal(t.key.node, t.argument.value)])
  .join('open', relationTables.openCall, (t) => [
    equal(t.argument.file, t.open.file),
    equal(t.argument.call, t.open.node),
  ])
  .select((t) => ({ file: t.argument.file, node: t.argument.value, reason: t.open.reason, name: t.open.name }));

const mostStops = 20;

/** How a value gets from one place to another, step by step; without a way, where it stops and why. */
export async function flowBetween(
  reader: GraphReader,
  models: ModelSet,
  request: FlowRequest,
  readLine: ReadLine,
): Promise<FlowAnswer> {
  const flow = await modelledFlow(reader, models);
  const steps = stepsOf(flow, request.knownOnly);
  const [start, end] = [await placeAt(reader, request.from), await placeAt(reader, request.to)];
  const way = walk(steps, [start], { direction: 'forward', withDerived: true });
  const cut = { ...way.cut, names: flow.cutNames, places: 0 };
  const reached = way.visits.find(({ at, path }) => at === end && path.length === 0);
  if (reached) return { steps: await pathTo(reader, reached, readLine), stops: [], cut };
  return { steps: null, stops: await stopsOf(reader, way, readLine), cut };
}

/** The steps of a walk up to a visit; places that are no text of their own are left out. */
export async function pathTo(reader: GraphReader, reached: Visit, readLine: ReadLine): Promise<readonly FlowStep[]> {
  const visits = reached.way;
  const lines = await linesOf(
    reader,
    visits.map(({ at }) => at),
    readLine,
  );
  return visits.flatMap(({ at, step }) => {
    const line = lines.get(at);
    return line ? [{ kind: step?.kind ?? null, certainty: step?.certainty ?? null, ...line }] : [];
  });
}

/** Where a walk ended, as far as it can be said. */
export async function stopsOf(reader: GraphReader, { visits }: Walk, readLine: ReadLine): Promise<readonly FlowStop[]> {
  const continued = new Set(visits.map(({ from: before }) => before));
  const ends = visits.filter((visit) => isPlain(visit.at) && !continued.has(visit)).map(({ at }) => at);
  const last = [...new Set(ends)].slice(0, mostStops);
  const places = await placesOf(reader);
  const keys = last.map((at) => keyText({ file: places.fileOf(at), node: places.nodeOf(at) })).join(',');
  const open = new Map(
    (last.length === 0 ? [] : await reader.rows(openArguments, { keys })).map((row) => [
      places.of(Number(row.file), Number(row.node)),
      row,
    ]),
  );
  const lines = await linesOf(reader, last, readLine);
  const stops = last.flatMap((at) => {
    const line = lines.get(at);
    const call = open.get(at);
    return line ? [{ ...line, reason: String(call?.reason ?? 'unused'), name: String(call?.name ?? '') }] : [];
  });
  return distinctStops(stops);
}

/** Expressions that begin at the same place, as an object and the access to it, are one stop for who reads it. */
function distinctStops(stops: readonly FlowStop[]): readonly FlowStop[] {
  const known = new Map<string, FlowStop>();
  for (const stop of stops) {
    const { path, line, column } = stop.place;
    const key = JSON.stringify([path, line, column, stop.reason, stop.name]);
    if (!known.has(key)) known.set(key, stop);
  }
  return [...known.values()];
}
