import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView, PathEnd, PathOutcome, ViewEdge, ViewNode } from '../../protocol/graph-view.ts';
import { kindTitle } from '../../protocol/kind-title.ts';
import { counted, t } from '../../protocol/translate.ts';
import { buildStamp } from '../build-stamp.ts';
import { drawContainers } from '../containers.ts';
import { edgeId } from '../edge-id.ts';
import { edgePlaces } from '../edge-places.ts';
import type { GraphReader } from '../graph-reader.ts';
import { keyText } from '../node-key.ts';
import type { NodeRow } from '../node-row.ts';
import { notFound } from '../not-found.ts';
import { Picture } from '../picture.ts';
import { type Reach, reach } from '../reach.ts';
import { readNodes } from '../read-nodes.ts';
import type { Step } from '../read-steps.ts';
import { resolveAddress } from '../resolve-address.ts';
import { shortestWays } from '../shortest-ways.ts';
import { viewLimits } from '../view-limits.ts';
import { viewNode } from '../view-node.ts';

const limits = { nodes: 20_000, steps: 40, otherNodes: 5000 } as const;
/** What else may lead from one symbol to another when calls do not. */
const otherKinds = ['CALLS', 'REFERS_TO', 'INHERITS', 'OVERRIDES', 'HAS_TYPE', 'DECORATES', 'IMPORTS_SYMBOL'];

/** The shortest ways from one symbol to another, with the place of every hop; or why there is none. */
export async function pathView(reader: GraphReader, asked: ViewRequest): Promise<GraphView> {
  if (!asked.to) throw notFound('A path needs a second symbol to lead to.');
  const { node: start, notes } = await resolveAddress(reader, asked.from);
  const { node: goal, notes: goalNotes } = await resolveAddress(reader, asked.to);
  const kinds = asked.kinds.length > 0 ? asked.kinds : ['CALLS'];
  const isLoop = keyText(start) === keyText(goal);
  const found = await reach(reader, [start], {
    kinds,
    direction: 'out',
    mostNodes: limits.nodes,
    mostSteps: limits.steps,
    ...(isLoop ? {} : { until: goal }), // From a symbol back to itself: any way from what it reaches.
  });
  const ways = shortestWays.of(found, start, goal);
  const nodes = await readNodes(reader, [
    start,
    goal,
    ...ways.flat().flatMap(({ other, edge }) => [other, edge.source, edge.target]),
  ]);
  const picture = new Picture(viewLimits.budget(asked));
  const drawn = drawWays(picture, ways, start, goal, nodes);
  const outcome =
    ways.length > 0 ? foundOutcome(ways, start, goal, nodes) : await openEnd(reader, found, start, goal, kinds);
  const edges = await withPlaces(reader, picture.edges, ways.flat(), nodes);
  if (ways.length > 0)
    await drawContainers(
      reader,
      picture,
      [...nodes.values()].filter(({ id }) => picture.has(id)),
    );
  const ends = ways.length > 0 ? null : endNodes(start, found, kinds[0] ?? 'CALLS');
  return {
    view: 'path',
    root: start.id,
    title: `${nameOf(start)} → ${nameOf(goal)}`,
    nodes: [...picture.nodes, ...(ends?.nodes ?? [])],
    edges: [...edges, ...(ends?.edges ?? [])],
    notes: [
      ...new Set([...notes, ...goalNotes]),
      outcome.sentence,
      ...(ways.length > drawn
        ? [
            counted(
              ways.length - drawn,
              '{0} more way of the same length does not fit.',
              '{0} more ways of the same length do not fit.',
            ),
          ]
        : []),
    ],
    stamp: await buildStamp(reader),
    path: outcome,
  };
}

/** Draws one way after the other; answers with the number that fits. */
function drawWays(
  picture: Picture,
  ways: readonly (readonly Step[])[],
  start: NodeRow,
  goal: NodeRow,
  nodes: ReadonlyMap<string, NodeRow>,
): number {
  picture.draw([viewNode(start, { role: 'root' }), viewNode(goal)], []);
  for (const [drawn, way] of ways.entries()) {
    const views = way.flatMap(({ other }) => nodes.get(keyText(other)) ?? []).map((node) => viewNode(node));
    if (
      !picture.draw(
        views,
        way.map((step) => hopEdge(step, nodes)),
      )
    )
      return drawn;
  }
  return ways.length;
}

/** The edges with the source that shows each hop. */
async function withPlaces(
  reader: GraphReader,
  edges: readonly ViewEdge[],
  steps: readonly Step[],
  nodes: ReadonlyMap<string, NodeRow>,
): Promise<readonly ViewEdge[]> {
  const places = await edgePlaces(
    reader,
    steps.map(({ edge }) => edge),
  );
  const stepOf = new Map(steps.map((step) => [hopEdge(step, nodes).id, step]));
  return edges.map((edge) => {
    const step = stepOf.get(edge.id);
    const place = step && places.get(`${step.edge.source.file}:${step.edge.evidence}`);
    return place ? { ...edge, place } : edge;
  });
}

const nameOf = (node: NodeRow): string => node.localName || node.name || node.kind;

function hopEdge({ edge, edges, kind, from, other }: Step, nodes: ReadonlyMap<string, NodeRow>): ViewEdge {
  const [source, target] = [nodes.get(from), nodes.get(keyText(other))];
  const start = nodes.get(keyText(edge.source)) ?? source;
  return {
    id: start ? edgeId(edge, start, target ?? null) : `${kind}:${from}:${keyText(other)}`,
    kind,
    source: source?.id ?? from,
    target: target?.id ?? keyText(other),
    certainty: edge.certainty,
    rule: edge.rule,
    count: edges,
  };
}

function foundOutcome(
  ways: readonly (readonly Step[])[],
  start: NodeRow,
  goal: NodeRow,
  nodes: ReadonlyMap<string, NodeRow>,
): PathOutcome {
  const [first = []] = ways;
  const unsure = first.filter(({ edge }) => edge.certainty !== 'exact').length;
  return {
    end: 'found',
    sentence: [
      counted(
        first.length,
        '{1} reaches {2} in {0} step.',
        '{1} reaches {2} in {0} steps.',
        nameOf(start),
        nameOf(goal),
      ),
      ...(ways.length === shortestWays.most ? [t('There are at least {0} ways.', ways.length)] : []),
      ...(ways.length > 1 && ways.length < shortestWays.most ? [t('There are {0} ways.', ways.length)] : []),
      ...(unsure > 0 ? [counted(unsure, '{0} step is not certain.', '{0} steps are not certain.')] : []),
    ].join(' '),
    hops: first.map((step) => hopEdge(step, nodes).id),
  };
}

/** Why nothing was found, the reason a person can do most about first. */
async function openEnd(
  reader: GraphReader,
  found: Reach,
  start: NodeRow,
  goal: NodeRow,
  kinds: readonly string[],
): Promise<PathOutcome> {
  const reached = counted(found.distances.size, '{0} symbol', '{0} symbols');
  const words = kinds.map(kindTitle).join(', ');
  const answer = (end: PathEnd, sentence: string): PathOutcome => ({ end, sentence, hops: [] });
  if (!found.isComplete)
    return answer(
      'budget',
      t('The search stopped after {0} without reaching {1}; there may be a longer way.', reached, nameOf(goal)),
    );
  const other = await reach(reader, [start], {
    kinds: otherKinds,
    direction: 'out',
    mostNodes: limits.otherNodes,
    mostSteps: limits.steps,
    until: goal,
  });
  const [way] = shortestWays.of(other, start, goal);
  if (way) {
    const needed = [...new Set(way.map(({ kind }) => kind))].filter((kind) => !kinds.includes(kind));
    return answer(
      'filtered',
      counted(
        way.length,
        'There is no way by {1} alone, but one of {0} step that also follows {2}.',
        'There is no way by {1} alone, but one of {0} steps that also follows {2}.',
        words,
        needed.map(kindTitle).join(', '),
      ),
    );
  }
  const open = openSentence(found, reached);
  if (open) return answer(open.end, open.sentence);
  if (found.cycles > 0)
    return answer('cycle', t('No way was found: what is reached only leads back ({0} searched).', reached));
  return answer(
    'none',
    t('{0} does not reach {1}: nothing leads on ({2} searched).', nameOf(start), nameOf(goal), reached),
  );
}

/** What is said when edges on the way have no known target, or leave the workspace; null when none does. */
function openSentence(found: Reach, reached: string): { readonly end: PathEnd; readonly sentence: string } | null {
  const unresolved = [...found.open].filter(([reason]) => reason !== 'external' && reason !== 'builtin');
  const open = unresolved.reduce((sum, [, count]) => sum + count, 0);
  if (open > 0) {
    const reasons = unresolved.map(([reason, count]) => `${count} ${kindTitle(reason)}`).join(', ');
    const sentence = counted(
      open,
      'No way was found ({1} searched); {0} edge on the way has no known target ({2}) and may hide one.',
      'No way was found ({1} searched); {0} edges on the way have no known target ({2}) and may hide one.',
      reached,
      reasons,
    );
    return { end: 'unresolved', sentence };
  }
  const outside = [...found.open.values()].reduce((sum, count) => sum + count, 0);
  if (outside === 0) return null;
  const sentence = counted(
    outside,
    'No way was found ({1} searched); {0} edge leaves the workspace, where nothing is known.',
    'No way was found ({1} searched); {0} edges leave the workspace, where nothing is known.',
    reached,
  );
  return { end: 'external', sentence };
}

/** What the search ended at, as nodes. */
function endNodes(start: NodeRow, { open }: Reach, kind: string) {
  const nodes: ViewNode[] = [];
  const edges: ViewEdge[] = [];
  for (const [reason, count] of open) {
    const id = `end:${start.id}:${reason}`;
    const label = `${count} ${kindTitle(reason)}`;
    nodes.push({
      id,
      kind: reason === 'external' ? 'EXTERNAL_MODULE' : 'UNRESOLVED',
      label,
      localName: label,
      qualifiedName: counted(count, '{0} edge on the way: {1}', '{0} edges on the way: {1}', kindTitle(reason)),
      place: null,
      parent: null,
      hidden: 0,
      role: reason === 'external' || reason === 'builtin' ? 'external' : 'unresolved',
      count,
    });
    edges.push({
      id: `edge:${id}`,
      kind,
      source: start.id,
      target: id,
      certainty: 'unresolved',
      rule: '',
      count,
      label: 'ends here',
    });
  }
  return { nodes, edges };
}
