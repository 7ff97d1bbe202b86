import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView } from '../../protocol/graph-view.ts';
import { buildStamp } from '../build-stamp.ts';
import { drawContainers } from '../containers.ts';
import { drawExternalGroups } from '../external-groups.ts';
import type { GraphReader } from '../graph-reader.ts';
import { countHidden } from '../hidden-counts.ts';
import type { NodeRow } from '../node-row.ts';
import { Picture } from '../picture.ts';
import type { Resolved } from '../resolve-address.ts';
import { viewLimits } from '../view-limits.ts';
import { viewNode } from '../view-node.ts';
import { type Walked, walkNeighbours } from '../walk-neighbours.ts';
import { walkNotes } from '../walk-notes.ts';

/**
 * Follows edges of some kinds from a symbol, each direction by itself: callers of callers to the one side, callees of
 * callees to the other, never the callees of callers.
 */
export async function directedView(
  reader: GraphReader,
  asked: ViewRequest,
  { node: root, notes }: Resolved,
  { kinds, depth }: { readonly kinds: readonly string[]; readonly depth: number },
): Promise<GraphView> {
  const directions = viewLimits.directions(asked);
  const picture = new Picture(viewLimits.budget(asked));
  picture.draw([viewNode(root, { role: 'root' })], []);
  const sum: Omit<Walked, 'unfollowed'> & { found: NodeRow[] } = { found: [], hidden: 0, cut: 0, repeated: 0 };
  const walks: { readonly direction: 'in' | 'out'; readonly unfollowed: readonly NodeRow[] }[] = [];
  // One side must not take all of the room: the first gets half of it.
  for (const [place, direction] of directions.entries()) {
    const kept = place < directions.length - 1 ? Math.floor(picture.free / 2) : 0;
    picture.reserve(kept);
    const walked = await walkNeighbours(reader, picture, root, { kinds, directions: [direction], depth, skip: 0 });
    picture.release(kept);
    sum.found.push(...walked.found);
    Object.assign(sum, { hidden: sum.hidden + walked.hidden, cut: sum.cut + walked.cut });
    walks.push({ direction, unfollowed: walked.unfollowed });
  }
  await drawContainers(reader, picture, [root, ...sum.found]);
  await drawExternalGroups(reader, picture);
  for (const { direction, unfollowed } of walks) await countHidden(reader, picture, unfollowed, kinds, [direction]);
  return {
    view: asked.view ?? 'calls',
    root: root.id,
    title: root.localName || root.name || root.kind,
    nodes: picture.nodes,
    edges: picture.edges,
    notes: [...new Set([...notes, ...walkNotes({ kinds, directions }, sum)])],
    stamp: await buildStamp(reader),
  };
}
