import type { SymbolAddress, ViewRequest } from '../../protocol/engine-api.ts';
import type { Certainty, GraphView, ViewEdge, ViewNode } from '../../protocol/graph-view.ts';
import { counted, t } from '../../protocol/translate.ts';
import { buildStamp } from '../build-stamp.ts';
import { leastSure } from '../flow/least-sure.ts';
import { linesOf } from '../flow/lines-of.ts';
import { isPlain } from '../flow/places.ts';
import { stepGrounds } from '../flow/step-grounds.ts';
import type { StepKind } from '../flow/step-store.ts';
import { valueNode } from '../flow/value-node.ts';
import { valuePosition } from '../flow/value-position.ts';
import type { GraphReader } from '../graph-reader.ts';
import { markerNode } from '../marker-node.ts';
import { Picture } from '../picture.ts';
import { chooseFlow } from '../taint/choose-flow.ts';
import { type TaintedFlow, type TaintedFlows, taintedFlows } from '../taint/tainted-flows.ts';
import { valueHopId, valueId } from '../value-hop-id.ts';
import { viewLimits } from '../view-limits.ts';
import type { ViewSources } from './view-sources.ts';

/** Steps that opening the marker adds. */
const perOpened = 40;

/** A place on the way that is drawn. */
interface Stop {
  readonly place: number;
  /** The how manieth time the way comes here. */
  readonly turn: number;
  /** How the value got here from the stop before; null at the start. */
  readonly hop: { readonly kind: StepKind; readonly certainty: Certainty } | null;
  readonly node: ViewNode;
}

/** How a value from outside gets to where it may do harm: the whole way of one finding, in order. */
export async function taintPathView(reader: GraphReader, asked: ViewRequest, sources: ViewSources): Promise<GraphView> {
  const { finding, knownOnly = false } = asked;
  const found = await taintedFlows(reader, await sources.models(), {
    categories: finding ? [finding.category] : [],
    knownOnly,
  });
  const { flow, others } = finding
    ? await chooseFlow.same(reader, found.flows, finding, sources.readLine)
    : await chooseFlow.through(
        reader,
        await endingAt(reader, found, asked.to, sources),
        await valuePosition(reader, asked.from),
        sources.readLine,
      );
  const stops = await stopsOf(reader, flow, found, sources);
  const opened = (asked.unfold ?? []).length * perOpened;
  const budget = viewLimits.budget(asked) + opened * 2;
  const most = Math.floor((budget + 1) / 2);
  const hidden = stops.length > most ? stops.length - (most - 1) : 0;
  const begin = hidden > 0 ? Math.ceil((most - 1) / 2) : stops.length;
  const picture = new Picture(budget);
  const draw = (part: readonly Stop[]): void => {
    picture.draw(
      part.map(({ node }) => node),
      part.slice(1).flatMap((stop, at) => hopEdge(part[at] as Stop, stop)),
    );
  };
  draw(stops.slice(0, begin));
  if (hidden > 0) drawRest(picture, stops[0]?.place ?? 0, hidden);
  draw(stops.slice(begin + hidden));
  return {
    view: 'taint-path',
    root: picture.nodes[0]?.id ?? '',
    title: `${flow.source.name} → ${flow.sink.name}`,
    nodes: picture.nodes,
    edges: picture.edges,
    notes: notesOf(flow, found, stops, hidden, others),
    stamp: await buildStamp(reader),
  };
}

/** The flows that end at an address, when one is given. */
async function endingAt(
  reader: GraphReader,
  { flows }: TaintedFlows,
  to: SymbolAddress | undefined,
  { readLine }: ViewSources,
): Promise<readonly TaintedFlow[]> {
  if (!to) return flows;
  const { path, line } = await valuePosition(reader, to);
  const lines = await linesOf(
    reader,
    flows.map(({ visit }) => visit.at),
    readLine,
  );
  return flows.filter(({ visit }) => {
    const place = lines.get(visit.at)?.place;
    return place?.path === path && place.line === line + 1;
  });
}

/** The places of a way that are text of their own; what lies between two of them is one hop, as sure as its least sure step. */
async function stopsOf(
  reader: GraphReader,
  flow: TaintedFlow,
  found: TaintedFlows,
  { readLine }: ViewSources,
): Promise<readonly Stop[]> {
  const { way } = flow.visit;
  const lines = await linesOf(
    reader,
    way.map(({ at }) => at),
    readLine,
  );
  const stops: Stop[] = [];
  const turns = new Map<number, number>();
  let certainties: Certainty[] = [];
  for (const [index, { at, step }] of way.entries()) {
    const isLast = index === way.length - 1;
    if (step) certainties.push(step.certainty);
    if (!lines.has(at) || (!isPlain(at) && !isLast)) continue;
    const turn = (turns.get(at) ?? 0) + 1;
    turns.set(at, turn);
    const isFirst = stops.length === 0;
    const node = valueNode(at, lines.get(at), isFirst);
    const hop = step && !isFirst ? { kind: step.kind, certainty: leastSure(certainties) } : null;
    const said = written(node, stops.length + 1, { isFirst, isLast }, flow, found);
    stops.push({ place: at, turn, hop, node: { ...node, id: valueId(at, turn), ...said } });
    certainties = [];
  }
  return stops;
}

/** What stands in a node: the value, at which step it is where, and what the ends are. */
function written(
  { lines = [], qualifiedName }: ViewNode,
  number: number,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
  { source, sink }: TaintedFlow,
  { categories }: TaintedFlows,
): Pick<ViewNode, 'lines' | 'end'> {
  const [value = '', where = ''] = lines;
  const category = categories.find(({ id }) => id === sink.category)?.title ?? sink.category;
  const head = [
    ...(isFirst ? [t('▶ Source: {0} ({1})', source.title, source.name)] : []),
    ...(isLast ? [t('■ Sink: {0}', sink.name), category] : []),
  ];
  const end = isLast ? ({ end: 'sink' } as const) : isFirst ? ({ end: 'source' } as const) : {};
  const line = qualifiedName === value ? '' : ` · ${qualifiedName}`;
  return { lines: [...head, value, `${number} · ${where}${line}`], ...end };
}

function hopEdge(from: Stop, { place, turn, hop, node }: Stop): readonly ViewEdge[] {
  if (!hop) return [];
  return [
    {
      id: valueHopId({ source: from.place, target: place, kind: hop.kind, turns: [from.turn, turn] }),
      kind: 'FLOWS_TO',
      source: from.node.id,
      target: node.id,
      certainty: hop.certainty,
      rule: stepGrounds[hop.kind].rule,
      count: 1,
      label: hop.kind,
    },
  ];
}

function notesOf(
  { source, sink }: TaintedFlow,
  { categories }: TaintedFlows,
  stops: readonly Stop[],
  hidden: number,
  others: number,
): readonly string[] {
  const unsure = stops.filter(({ hop }) => hop && hop.certainty !== 'exact').length;
  const category = categories.find(({ id }) => id === sink.category);
  return [
    counted(
      stops.length - 1,
      '{1} reaches {2} in {0} step.',
      '{1} reaches {2} in {0} steps.',
      `${source.title} (${source.name})`,
      sink.name,
    ),
    ...(unsure > 0 ? [counted(unsure, '{0} step is not certain.', '{0} steps are not certain.')] : []),
    ...(source.isGuess || sink.isGuess ? [t('That an end is what it is taken for is a guess.')] : []),
    ...(category ? [`${category.title}. ${category.help}`] : []),
    ...(others > 0
      ? [counted(others, '{0} more tainted flow goes through here.', '{0} more tainted flows go through here.')]
      : []),
    ...(hidden > 0 ? [counted(hidden, '{0} step more behind the marker.', '{0} steps more behind the marker.')] : []),
  ];
}

const drawRest = (picture: Picture, start: number, hidden: number): boolean =>
  picture.draw([markerNode(`limit:${start}`, counted(hidden, '{0} more step', '{0} more steps'), hidden)], []);
