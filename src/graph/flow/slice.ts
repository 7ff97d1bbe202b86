import type { SliceAnswer, SliceRequest } from '../../protocol/flow-view.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { ReadLine } from '../read-line.ts';
import { type ModelSet, modelledFlow } from '../taint/modelled-flow.ts';
import { linesOf } from './lines-of.ts';
import { placeAt } from './place-at.ts';
import { isPlain } from './step-store.ts';
import { type Walk, walk } from './walk.ts';

/** Most places an answer lists. */
const mostPlaces = 2000;

/** What a value is made from (backward), or what is made from it (forward), by the flow of data; control is not followed. */
export async function slice(
  reader: GraphReader,
  models: ModelSet,
  request: SliceRequest,
  readLine: ReadLine,
): Promise<SliceAnswer> {
  const { steps } = await modelledFlow(reader, models);
  const start = await placeAt(reader, request.position);
  const way = walk(steps, [start], { direction: request.direction, withDerived: true });
  let places = plainPlaces(way);
  if (request.to) {
    const direction = request.direction === 'forward' ? 'backward' : 'forward';
    const back = plainPlaces(walk(steps, [await placeAt(reader, request.to)], { direction, withDerived: true }));
    places = new Set([...places].filter((place) => back.has(place)));
  }
  const listed = [...places].slice(0, mostPlaces);
  const lines = [...(await linesOf(reader, listed, readLine)).values()];
  return {
    places: lines.toSorted(
      ({ place: left }, { place: right }) =>
        Number(left.path > right.path) - Number(left.path < right.path) ||
        left.line - right.line ||
        left.column - right.column,
    ),
    cut: { ...way.cut, places: places.size - listed.length },
  };
}

const plainPlaces = ({ visits }: Walk): ReadonlySet<number> =>
  new Set(visits.map(({ at }) => at).filter((at) => isPlain(at)));
