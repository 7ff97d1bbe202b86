import { must } from '../model/must.ts';
import { drawNeighbour } from './draw-neighbour.ts';
import { drawMarker } from './marker.ts';
import type { NeighbourGroup } from './neighbour-group.ts';
import type { NodeRow } from './node-row.ts';
import type { Picture } from './picture.ts';

/** A marker and its edge. */
const markerSize = 2;

export interface Drawn {
  /** Nodes that were not there before and can be followed further. */
  readonly found: readonly NodeRow[];
  /** Groups of which not even a marker fits. */
  readonly left: readonly NeighbourGroup[];
  /** Neighbours behind the new markers. */
  readonly hidden: number;
}

/**
 * Draws neighbours in turn, one of each group, until the budget is used up; what remains of a group stands behind a
 * marker, for which room is kept from the start.
 */
export function drawGroups(
  picture: Picture,
  groups: readonly NeighbourGroup[],
  nodes: ReadonlyMap<string, NodeRow>,
  scope?: string,
): Drawn {
  const fitting = groups.map((group) => ({ group, drawn: 0, fits: picture.reserve(markerSize) }));
  const open = fitting.filter(({ fits }) => fits);
  const found: NodeRow[] = [];
  for (let waiting = open; waiting.length > 0; ) {
    waiting = waiting.filter((each) => {
      const neighbour = each.group.neighbours[each.drawn];
      if (!neighbour) return false;
      const isLast = each.drawn + 1 === each.group.total;
      if (isLast) picture.release(markerSize);
      const result = drawNeighbour(picture, each.group, neighbour, nodes);
      if (result === 'full') {
        if (isLast) picture.reserve(markerSize);
        return false;
      }
      if (result !== 'known') found.push(result);
      each.drawn += 1;
      return !isLast;
    });
  }
  let hidden = 0;
  for (const { group, drawn } of open) {
    if (drawn === group.total) continue;
    picture.release(markerSize);
    hidden += group.total - drawn;
    const { kind, direction } = group;
    const shown = drawn === 0 ? group.skipped : must(group.neighbours[drawn - 1]).place;
    const at = { node: must(nodes.get(group.root)).id, kind, direction, shown };
    const marker = drawMarker(scope === undefined ? at : { ...at, scope }, group.total - drawn);
    picture.draw([marker.node], [marker.edge]);
  }
  return { found, left: fitting.filter(({ fits }) => !fits).map(({ group }) => group), hidden };
}
