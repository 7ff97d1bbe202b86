import type { DrawnGraph } from '../../src/protocol/drawn-graph.ts';
import type { Positions, Room } from '../../src/protocol/layout.ts';

/** A whole picture that is drawn larger is not read better. */
export const largeEnough = 0.9;
/** What is left free around a picture. */
const margin = 72;

/** The room that is left for what is drawn. */
export const insideOf = ({ width, height }: Room): Room => ({
  width: Math.max(1, width - margin),
  height: Math.max(1, height - margin),
});

/** How large the whole picture is drawn in a room. */
export function zoomIn(room: Room, { nodes }: DrawnGraph, positions: Positions): number {
  const reach = (at: 0 | 1, size: 'width' | 'height'): number => {
    const ends = nodes.flatMap((each) => {
      const middle = positions[each.node.id]?.[at];
      return middle === undefined ? [] : [middle - each[size] / 2, middle + each[size] / 2];
    });
    return Math.max(...ends) - Math.min(...ends);
  };
  return Math.min(room.width / reach(0, 'width'), room.height / reach(1, 'height'));
}
