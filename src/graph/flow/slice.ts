import type { SliceAnswer, SliceRequest } from '../../protocol/flow-view.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { ReadLine } from '../read-line.ts';
import { type ModelSet, modelledFlow, stepsOf } from '../taint/modelled-flow.ts';
import { dependenceSlice } from './dependence-slice.ts';
import { linesOf } from './lines-of.ts';
import { placeAt } from './place-at.ts';
import { isPlain, placesOf } from './places.ts';
import { untoldUnits } from './untold-units.ts';
import { type Walk, walk } from './walk.ts';

/** Most places an answer lists. */
const mostPlaces = 2000;

/**
 * What a value is made from (backward), or what is made from it (forward): by the flow of data across calls, or, with
 * control, by the dependences between the statements of its file.
 */
export async function slice(
  reader: GraphReader,
  models: ModelSet,
  request: SliceRequest,
  readLine: ReadLine,
): Promise<SliceAnswer> {
  const start = await placeAt(reader, request.position);
  if (request.withControl) return sliceWithControl(reader, start, request, readLine);
  const flow = await modelledFlow(reader, models);
  const steps = stepsOf(flow, request.knownOnly);
  const way = walk(steps, [start], { direction: request.direction, withDerived: true });
  let places = plainPlaces(way);
  if (request.to) {
    const direction = request.direction === 'forward' ? 'backward' : 'forward';
    const back = plainPlaces(walk(steps, [await placeAt(reader, request.to)], { direction, withDerived: true }));
    places = new Set([...places].filter((place) => back.has(place)));
  }
  return listed(reader, places, { ...way.cut, names: flow.cutNames }, readLine);
}

/** Only the file of the value is looked at, so what lies between two places must be in it. */
async function sliceWithControl(
  reader: GraphReader,
  start: number,
  { direction, to }: SliceRequest,
  readLine: ReadLine,
): Promise<SliceAnswer> {
  const all = await placesOf(reader);
  const statements = async (of: number, way: SliceRequest['direction']) => {
    const file = all.fileOf(of);
    return new Set([...(await dependenceSlice(reader, file, all.nodeOf(of), way))].map((node) => all.of(file, node)));
  };
  let places = await statements(start, direction);
  if (to) {
    const back = await statements(await placeAt(reader, to), direction === 'forward' ? 'backward' : 'forward');
    places = new Set([...places].filter((each) => back.has(each)));
  }
  return listed(reader, places, { depth: 0, ways: 0, calls: 0, states: 0, names: 0 }, readLine);
}

async function listed(
  reader: GraphReader,
  places: ReadonlySet<number>,
  cut: Omit<SliceAnswer['cut'], 'places'>,
  readLine: ReadLine,
): Promise<SliceAnswer> {
  const shown = [...places].slice(0, mostPlaces);
  const lines = [...(await linesOf(reader, shown, readLine)).values()];
  const all = await placesOf(reader);
  const untold = await untoldUnits(reader, new Set(shown.map((place) => all.fileOf(place))));
  return {
    ...(untold > 0 && { untold }),
    places: lines.toSorted(
      ({ place: left }, { place: right }) =>
        Number(left.path > right.path) - Number(left.path < right.path) ||
        left.line - right.line ||
        left.column - right.column,
    ),
    cut: { ...cut, places: places.size - shown.length },
  };
}

const plainPlaces = ({ visits }: Walk): ReadonlySet<number> =>
  new Set(visits.map(({ at }) => at).filter((at) => isPlain(at)));
