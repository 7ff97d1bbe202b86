import { edgeKinds, shownEdgeKinds } from '../model/edge-kinds.ts';
import type { NeighbourhoodRequest, ViewRequest } from '../protocol/engine-api.ts';
import type { GraphView } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import { buildStamp } from './build-stamp.ts';
import { drawContainers } from './containers.ts';
import { drawExternalGroups } from './external-groups.ts';
import { parseFold } from './fold-id.ts';
import type { GraphReader } from './graph-reader.ts';
import { countHidden } from './hidden-counts.ts';
import { parseMarker } from './marker.ts';
import { Picture } from './picture.ts';
import { resolveAddress } from './resolve-address.ts';
import { viewLimits } from './view-limits.ts';
import { viewNode } from './view-node.ts';
import { type WalkPlan, walkNeighbours } from './walk-neighbours.ts';
import { walkNotes } from './walk-notes.ts';

/**
 * The surroundings of a symbol within a budget of visible elements. Starting from a marker it shows what comes next
 * behind it, starting from a fold what lies in it.
 */
export async function neighbourhood(reader: GraphReader, asked: ViewRequest): Promise<GraphView> {
  const from = 'id' in asked.from ? asked.from.id : '';
  const opened = parseMarker(from) ?? parseFold(from);
  const { node: root, notes } = await resolveAddress(reader, opened ? { id: opened.node } : asked.from);
  const { plan, notes: planNotes } = planOf(asked);
  const picture = new Picture(viewLimits.budget(asked));
  picture.draw([viewNode(root, { role: 'root' })], []);
  const walked = await walkNeighbours(reader, picture, root, plan);
  const containers = await drawContainers(reader, picture, [root, ...walked.found]);
  await drawExternalGroups(reader, picture);
  await countHidden(reader, picture, [...walked.unfollowed, ...containers], plan.kinds, plan.directions);
  return {
    view: asked.view ?? 'neighbourhood',
    root: root.id,
    title: root.localName || root.name || root.kind,
    nodes: picture.nodes,
    edges: picture.edges,
    notes: [...new Set([...notes, ...planNotes, ...walkNotes(plan, walked)])],
    stamp: await buildStamp(reader),
  };
}

function planOf(asked: ViewRequest): { readonly plan: WalkPlan; readonly notes: readonly string[] } {
  const from = 'id' in asked.from ? asked.from.id : '';
  const marker = parseMarker(from);
  if (marker)
    return {
      plan: { kinds: [marker.kind], directions: [marker.direction], depth: 1, skip: marker.shown, ...scopeOf(marker) },
      notes: [],
    };
  const fold = parseFold(from);
  if (fold)
    return {
      plan: { kinds: [fold.kind], directions: [fold.direction], depth: 1, skip: 0, scope: fold.scope },
      notes: [],
    };
  const { kinds, notes } = kindsOf(asked);
  return { plan: { kinds, directions: viewLimits.directions(asked), depth: viewLimits.depth(asked), skip: 0 }, notes };
}

const scopeOf = ({ scope }: { readonly scope?: string }) => (scope === undefined ? {} : { scope });

/** The kinds asked for that exist, with a note about the others. */
function kindsOf({ kinds }: NeighbourhoodRequest): {
  readonly kinds: readonly string[];
  readonly notes: readonly string[];
} {
  const known = [...new Set(kinds)].filter((kind) => kind in edgeKinds && kind !== 'AST_PARENT_OF');
  const unknown = kinds.filter((kind) => !known.includes(kind));
  const notes = unknown.map((kind) =>
    kind === 'AST_PARENT_OF'
      ? t('Edges of the syntax tree are not drawn here; the view Syntax Tree shows them.')
      : t('There is no edge kind {0}.', kind),
  );
  return { kinds: known.length > 0 ? known : shownEdgeKinds, notes };
}
