import type { CursorPosition } from '../../protocol/engine-api.ts';
import type { FindingAddress, FindingEnd } from '../../protocol/taint-view.ts';
import { t } from '../../protocol/translate.ts';
import { fileByPath } from '../file-by-path.ts';
import { linesOf, type PlacedLine } from '../flow/lines-of.ts';
import { placesOf } from '../flow/places.ts';
import type { GraphReader } from '../graph-reader.ts';
import { notFound } from '../not-found.ts';
import type { ReadLine } from '../read-line.ts';
import type { TaintedFlow } from './tainted-flows.ts';

interface Chosen {
  readonly flow: TaintedFlow;
  /** How many others fit as well. */
  readonly others: number;
}

/** Which of the flows that are found is meant. */
export const chooseFlow = { same: sameFlow, through: flowThrough } as const;

type Lines = ReadonlyMap<number, PlacedLine>;

const sourceOf = ({ visit }: TaintedFlow): number => visit.way[0]?.at ?? visit.at;
const sinkOf = ({ visit }: TaintedFlow): number => visit.at;

/** The flow that was found before, also when its lines have moved since. */
async function sameFlow(
  reader: GraphReader,
  flows: readonly TaintedFlow[],
  { category, source, sink }: FindingAddress,
  readLine: ReadLine,
): Promise<Chosen> {
  const ofKind = flows.filter((flow) => flow.sink.category === category);
  const lines = await linesOf(
    reader,
    ofKind.flatMap((flow) => [sourceOf(flow), sinkOf(flow)]),
    readLine,
  );
  const [nearest] = ofKind
    .map((flow) => ({
      flow,
      away: awayFrom(source, lines.get(sourceOf(flow))) + awayFrom(sink, lines.get(sinkOf(flow))),
    }))
    .filter(({ away }) => away < Number.POSITIVE_INFINITY)
    .sort((left, right) => left.away - right.away);
  if (nearest) return { flow: nearest.flow, others: 0 };
  throw notFound(
    t(
      'This tainted flow is not found any more: {0} does not get there. Run Find Tainted Flows again.',
      source.text.trim(),
    ),
  );
}

/** How far a place is from where an end was; an end is known by the text of its line. */
function awayFrom({ place, text }: FindingEnd, line: PlacedLine | undefined): number {
  if (line?.place.path !== place.path || line.text.trim() !== text.trim()) return Number.POSITIVE_INFINITY;
  return Math.abs(line.place.line - place.line) * 1000 + Math.abs(line.place.column - place.column);
}

/** The flow that goes through a position: one that ends there before one that begins there, before any other. */
async function flowThrough(
  reader: GraphReader,
  flows: readonly TaintedFlow[],
  position: CursorPosition,
  readLine: ReadLine,
): Promise<Chosen> {
  const file = (await fileByPath(reader, position.path))?.file;
  const all = await placesOf(reader);
  const here = flows.map((flow) => ({ flow, places: placesOn(flow).filter((place) => all.fileOf(place) === file) }));
  const lines = await linesOf(reader, [...new Set(here.flatMap(({ places }) => places))], readLine);
  const ranked = here
    .map(({ flow, places }) => ({
      flow,
      rank: Math.min(...places.map((place) => rankOf(flow, place, position, lines))),
    }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((left, right) => left.rank - right.rank);
  const [best] = ranked;
  if (best) return { flow: best.flow, others: ranked.length - 1 };
  throw notFound(
    t(
      'No tainted flow goes through {0}:{1}; run Find Tainted Flows to see where there are some.',
      position.path,
      position.line + 1,
    ),
  );
}

const placesOn = ({ visit }: TaintedFlow): readonly number[] => visit.way.map(({ at }) => at);

/** The value at the position itself comes before others of its line. */
function rankOf(flow: TaintedFlow, place: number, { line, character }: CursorPosition, lines: Lines): number {
  const at = lines.get(place)?.place;
  if (at?.line !== line + 1) return Number.POSITIVE_INFINITY;
  const role = place === sinkOf(flow) ? 0 : place === sourceOf(flow) ? 1 : 2;
  return role + (at.column <= character + 1 && character + 1 <= at.endColumn ? 0 : 3);
}
