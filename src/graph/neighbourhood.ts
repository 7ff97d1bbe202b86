import { edgeKinds, shownEdgeKinds } from '../model/edge-kinds.ts';
import type { NeighbourhoodRequest } from '../protocol/engine-api.ts';
import type { GraphView } from '../protocol/graph-view.ts';
import { buildId } from './build-id.ts';
import { drawContainers } from './containers.ts';
import { drawGroups } from './draw-groups.ts';
import { dropRepeatedReferences } from './drop-repeated-references.ts';
import { drawExternalGroups } from './external-groups.ts';
import type { GraphReader } from './graph-reader.ts';
import { countHidden } from './hidden-counts.ts';
import { parseMarker } from './marker.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import { Picture } from './picture.ts';
import { type Direction, type NeighbourGroup, readNeighbours } from './read-neighbours.ts';
import { readNodes } from './read-nodes.ts';
import { resolveAddress } from './resolve-address.ts';
import { viewNode } from './view-node.ts';

const limits = { depth: 4, smallestBudget: 10, largestBudget: 2000 } as const;

/**
 * The surroundings of a symbol within a budget of visible elements. Starting from a marker it shows what comes next
 * behind it.
 */
export async function neighbourhood(reader: GraphReader, asked: NeighbourhoodRequest): Promise<GraphView> {
  const marker = 'id' in asked.from ? parseMarker(asked.from.id) : null;
  const { node: root, notes } = await resolveAddress(reader, marker ? { id: marker.node } : asked.from);
  const plan = marker
    ? { kinds: [marker.kind], directions: [marker.direction], depth: 1, skip: marker.shown, notes }
    : { ...kindsOf(asked), directions: directionsOf(asked), depth: depthOf(asked), skip: 0 };
  const budget = Math.min(limits.largestBudget, Math.max(limits.smallestBudget, Math.floor(asked.budget)));
  const picture = new Picture(budget);
  picture.draw([viewNode(root, { role: 'root' })], []);
  const walked = await walk(reader, picture, root, plan);
  const containers = await drawContainers(reader, picture, [root, ...walked.found]);
  await drawExternalGroups(reader, picture);
  await countHidden(reader, picture, [...walked.unfollowed, ...containers], plan.kinds, plan.directions);
  return {
    root: root.id,
    title: root.localName || root.name || root.kind,
    nodes: picture.nodes,
    edges: picture.edges,
    notes: [...notes, ...plan.notes.filter((note) => !notes.includes(note)), ...walked.notes],
    buildId: await buildId(reader),
  };
}

interface Plan {
  readonly kinds: readonly string[];
  readonly directions: readonly Direction[];
  readonly depth: number;
  readonly skip: number;
}

interface Walked {
  readonly found: readonly NodeRow[];
  /** Nodes whose own neighbours were not asked for, or did not fit. */
  readonly unfollowed: readonly NodeRow[];
  readonly notes: readonly string[];
}

/** Follows edges step by step; nodes from outside and containers are ends. */
async function walk(reader: GraphReader, picture: Picture, root: NodeRow, plan: Plan): Promise<Walked> {
  const found: NodeRow[] = [];
  const cut = new Map<string, NodeRow>();
  let frontier: readonly NodeRow[] = [root];
  let [hidden, repeated] = [0, 0];
  for (let step = 0; step < plan.depth && frontier.length > 0; step++) {
    const cap = Math.max(4, Math.ceil((2 * picture.free) / frontier.length));
    const all = await readNeighbours(reader, frontier, plan.kinds, plan.directions, cap, plan.skip);
    const { groups, dropped } = dropRepeatedReferences(all);
    const nodes = new Map([
      ...frontier.map((node) => [keyText(node), node] as const),
      ...(await readNodes(reader, groups.flatMap(keysOf))),
    ]);
    const drawn = drawGroups(picture, groups, nodes);
    for (const { root: key } of drawn.left) cut.set(key, nodes.get(key) as NodeRow);
    found.push(...drawn.found);
    hidden += drawn.hidden;
    repeated += dropped;
    frontier = drawn.found;
  }
  return { found, unfollowed: [...frontier, ...cut.values()], notes: notesOf(plan, hidden, cut.size, repeated) };
}

const keysOf = ({ neighbours }: NeighbourGroup) =>
  neighbours.flatMap(({ other, edge }) => [other, edge.source, edge.target]);

function notesOf(plan: Plan, hidden: number, cut: number, repeated: number): readonly string[] {
  const showsUses = plan.kinds.includes('REFERS_TO');
  return [
    ...(hidden > 0 ? [`${counted(hidden, 'neighbour is', 'neighbours are')} behind “more” nodes.`] : []),
    ...(cut > 0
      ? [`${counted(cut, 'node was', 'nodes were')} not followed to the end, because the picture is full.`]
      : []),
    ...(repeated > 0
      ? [
          `${counted(repeated, 'reference', 'references')} that a call, supertype, type or import already shows left out.`,
        ]
      : []),
    ...(showsUses && plan.directions.includes('out')
      ? ['Uses of the own variables and parameters of a definition are not drawn.']
      : []),
  ];
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const directionsOf = ({ direction }: NeighbourhoodRequest): readonly Direction[] =>
  direction === 'both' ? ['in', 'out'] : [direction];

const depthOf = ({ depth }: NeighbourhoodRequest): number =>
  Math.min(limits.depth, Math.max(1, Math.floor(depth) || 1));

/** The kinds asked for that exist, with a note about the others. */
function kindsOf({ kinds }: NeighbourhoodRequest): {
  readonly kinds: readonly string[];
  readonly notes: readonly string[];
} {
  const known = [...new Set(kinds)].filter((kind) => kind in edgeKinds && kind !== 'AST_PARENT_OF');
  const unknown = kinds.filter((kind) => !known.includes(kind));
  const notes = unknown.map((kind) =>
    kind === 'AST_PARENT_OF'
      ? 'Edges of the syntax tree are not drawn; ask for them in SQL.'
      : `There is no edge kind ${kind}.`,
  );
  return { kinds: known.length > 0 ? known : shownEdgeKinds, notes };
}
