import { syntaxNode } from '../model/tables/extraction.ts';
import type { EdgeExplanation, ViewNode } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { leastSure } from './flow/least-sure.ts';
import { linesOf } from './flow/lines-of.ts';
import { isPlain, placesOf } from './flow/places.ts';
import { holds, type Range } from './flow/range.ts';
import { stepGrounds } from './flow/step-grounds.ts';
import type { Step, Steps } from './flow/step-store.ts';
import { valueNode } from './flow/value-node.ts';
import type { GraphReader } from './graph-reader.ts';
import { notFound } from './not-found.ts';
import { ruleText } from './rule-text.ts';
import { modelledFlow, stepsOf } from './taint/modelled-flow.ts';
import { parseValueHopId, valueHopId, valueId } from './value-hop-id.ts';
import type { ViewSources } from './views/view-sources.ts';

/** Places between two values of the source that are looked at. */
const mostPlaces = 5000;

/** Why a value goes from one place to another; null when the id is of no edge of a picture of data flow. */
export async function explainHop(
  reader: GraphReader,
  id: string,
  sources: ViewSources,
): Promise<EdgeExplanation | null> {
  const hop = parseValueHopId(id);
  if (!hop) return null;
  const steps = stepsOf(await modelledFlow(reader, await sources.models()), false);
  const way = wayOf(steps, hop.source, hop.target, await rangeOf(reader, hop.target));
  const [first] = way;
  if (!first) throw notFound(t('The value does not go this way any more; the picture is from an older build.'));
  const told = way.find(({ kind }) => kind === hop.kind) ?? first;
  const lines = await linesOf(reader, [hop.source, hop.target], sources.readLine);
  const [source, target] = ([hop.source, hop.target] as const).map((place, at) => ({
    ...valueNode(place, lines.get(place), false),
    id: valueId(place, hop.turns?.[at]),
  })) as [ViewNode, ViewNode];
  return {
    edge: {
      id: valueHopId({ ...hop, kind: told.kind }),
      kind: 'FLOWS_TO',
      source: source.id,
      target: target.id,
      certainty: leastSure(way.map(({ certainty }) => certainty)),
      rule: stepGrounds[told.kind].rule,
      count: 1,
      label: told.kind,
    },
    source,
    target,
    rule: await ruleText(reader, stepGrounds[told.kind].rule),
    confidence: null,
    score: null,
    reason: null,
    grounds: way.map(({ kind }) => `${kind}: ${stepGrounds[kind].doc}`),
    evidence: [hop.source, hop.target].flatMap((place) => {
      const line = lines.get(place);
      return line ? [{ label: place === hop.source ? 'from' : 'to', ...line }] : [];
    }),
    candidates: [],
  };
}

const lastInside = from('node', syntaxNode)
  .where((t) => [equal(t.node.file, parameter('file', 'integer')), equal(t.node.node, parameter('node', 'integer'))])
  .select((t) => ({ last: t.node.last }));

/** A place with all that is written inside it. */
async function rangeOf(reader: GraphReader, place: number): Promise<Range> {
  const places = await placesOf(reader);
  const file = places.fileOf(place);
  const [row] = await reader.rows(lastInside, { file, node: places.nodeOf(place) });
  return { first: place, last: row ? places.of(file, Number(row.last)) : place };
}

/** The fewest steps from one place to another, with no other place of the source between them but parts of the target. */
function wayOf(steps: Steps, source: number, target: number, whole: Range): readonly Step[] {
  const came = new Map<number, Step>();
  const queue = [source];
  for (let next = 0; next < queue.length && queue.length < mostPlaces; next++) {
    const at = queue[next] as number;
    if (at !== source && isPlain(at) && !holds(whole, at)) continue;
    for (const step of stepsFrom(steps, at)) {
      if (came.has(step.target)) continue;
      came.set(step.target, step);
      if (step.target === target) return stepsTo(came, source, step);
      queue.push(step.target);
    }
  }
  return [];
}

function* stepsFrom(steps: Steps, place: number): Iterable<Step> {
  for (const store of steps.stores) {
    const number = steps.numbers.find(place);
    const end = store.bySource.end(number);
    for (let at = store.bySource.first(number); at < end; at++) yield store.step(store.bySource.order[at] as number);
  }
}

function stepsTo(came: ReadonlyMap<number, Step>, source: number, last: Step): readonly Step[] {
  const way = [last];
  for (let step: Step | undefined = last; step && step.source !== source; ) {
    step = came.get(step.source);
    if (step) way.unshift(step);
  }
  return way;
}
