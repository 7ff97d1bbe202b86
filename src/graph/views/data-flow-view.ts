import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView, ViewEdge } from '../../protocol/graph-view.ts';
import { counted, t } from '../../protocol/translate.ts';
import { buildStamp } from '../build-stamp.ts';
import { foldParts, type Hop } from '../flow/fold-parts.ts';
import { linesOf } from '../flow/lines-of.ts';
import { placeAt } from '../flow/place-at.ts';
import { isPlain } from '../flow/places.ts';
import { stepGrounds } from '../flow/step-grounds.ts';
import { valueNode } from '../flow/value-node.ts';
import { valuePosition } from '../flow/value-position.ts';
import type { Visit } from '../flow/visit.ts';
import { type Walk, walk } from '../flow/walk.ts';
import type { GraphReader } from '../graph-reader.ts';
import { markerNode } from '../marker-node.ts';
import { Picture } from '../picture.ts';
import { modelledFlow, stepsOf } from '../taint/modelled-flow.ts';
import { valueHopId, valueId } from '../value-hop-id.ts';
import { viewLimits } from '../view-limits.ts';
import type { ViewSources } from './view-sources.ts';

/** Values that opening the marker adds. */
const perOpened = 25;
/** For each value that is drawn so many are looked at, as parts of expressions are not drawn; the others are only counted. */
const placesPerDrawn = 4;
/** States of a walk, of which there are several for a place; a picture goes along with the cursor and has to be there soon. */
const mostStates = 20_000;
/** A place is drawn as two lines of source text, which are to be read without zooming: it takes the room of so many elements. */
const elementsOfPlace = 15;

/**
 * What the value at an address is made from, above it, and what is made from it, below; parts of expressions are
 * drawn by the text of the whole.
 */
export async function dataFlowView(reader: GraphReader, asked: ViewRequest, sources: ViewSources): Promise<GraphView> {
  const start = await placeAt(reader, await valuePosition(reader, asked.from));
  const steps = stepsOf(await modelledFlow(reader, await sources.models()), asked.knownOnly);
  const walks = viewLimits
    .directions(asked)
    .map((side) =>
      walk(steps, [start], { direction: side === 'in' ? 'backward' : 'forward', withDerived: true, mostStates }),
    );
  const isBackward = viewLimits.directions(asked).map((side) => side === 'in');
  const reached = [...new Set([start, ...nearestFirst(walks)])];
  const opened = (asked.unfold ?? []).length * perOpened;
  const most = Math.max(2, Math.floor(viewLimits.budget(asked) / elementsOfPlace)) + opened;
  const lines = await linesOf(reader, reached.slice(0, most * placesPerDrawn), sources.readLine);
  const { hops, isPart } = foldParts(
    walks.flatMap((way, at) => hopsOf(way, isBackward[at] ?? false)),
    lines,
    start,
  );
  const places = reached.filter((place) => !isPart(place));
  const fitting = places.filter((place) => lines.has(place)).slice(0, most);
  const picture = new Picture(viewLimits.budget(asked) + opened * 3);
  for (const place of fitting) picture.draw([valueNode(place, lines.get(place), place === start)], []);
  for (const hop of hops)
    if (picture.has(valueId(hop.source)) && picture.has(valueId(hop.target))) picture.draw([], [hopEdge(hop)]);
  const hidden = places.length - fitting.length;
  if (hidden > 0) drawRest(picture, start, hidden);
  return {
    view: 'data-flow',
    root: valueId(start),
    title: picture.nodes[0]?.label ?? '',
    nodes: picture.nodes,
    edges: picture.edges,
    notes: notesOf(places.length - 1, hidden, walks),
    stamp: await buildStamp(reader),
  };
}

function* nearestFirst(walks: readonly Walk[]): Iterable<number> {
  const longest = Math.max(0, ...walks.map(({ visits }) => visits.length));
  for (let at = 0; at < longest; at++)
    for (const { visits } of walks) {
      const visit = visits[at];
      if (visit && isPlain(visit.at)) yield visit.at;
    }
}

/** The steps of a walk between places of the source; what lies between two of them is passed over. */
function hopsOf({ visits }: Walk, isBackward: boolean): readonly Hop[] {
  const hops = new Map<string, Hop>();
  for (const visit of visits) {
    if (!isPlain(visit.at) || !visit.step) continue;
    const before = plainBefore(visit);
    if (!before || before.at === visit.at) continue;
    const [source, target] = isBackward ? [visit.at, before.at] : [before.at, visit.at];
    const { kind, certainty } = visit.step;
    hops.set(`${source}>${target}`, hops.get(`${source}>${target}`) ?? { source, target, kind, certainty });
  }
  return [...hops.values()];
}

function plainBefore({ from }: Visit): Visit | null {
  let visit = from;
  while (visit && !isPlain(visit.at)) visit = visit.from;
  return visit;
}

const hopEdge = ({ source, target, kind, certainty }: Hop): ViewEdge => ({
  id: valueHopId({ source, target, kind }),
  kind: 'FLOWS_TO',
  source: valueId(source),
  target: valueId(target),
  certainty,
  rule: stepGrounds[kind].rule,
  count: 1,
  label: kind.replaceAll('_', ' '),
});

function notesOf(places: number, hidden: number, walks: readonly Walk[]): readonly string[] {
  const isCut = walks.some(({ cut }) => cut.states > 0);
  return [
    places === 0
      ? t('This value is made from nothing else and goes nowhere.')
      : counted(
          places,
          '{0} place by the flow of data; conditions are not followed.',
          '{0} places by the flow of data; conditions are not followed.',
        ),
    ...(hidden > 0 ? [counted(hidden, '{0} place more behind the marker.', '{0} places more behind the marker.')] : []),
    ...(isCut ? [t('The search ended at its limit; there may be more.')] : []),
  ];
}

const drawRest = (picture: Picture, start: number, hidden: number): boolean =>
  picture.draw([markerNode(`limit:${start}`, counted(hidden, '{0} more place', '{0} more places'), hidden)], []);
