import type { DrawnGraph } from '../../src/protocol/drawn-graph.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import { compact, type Place } from './compact.ts';
import { layered } from './layered.ts';
import { insideOf, largeEnough, zoomIn } from './zoom-in.ts';

/** Layers show best what leads where, so that they may be so much smaller; more so where each step is read, as in control flow. */
const worthOfLayers = { RIGHT: 1.6, DOWN: 2.2 } as const;
/** Layers of more elements take long, and are never readable as a whole. */
const mostLayered = 130;

/** In layers, this way or that, when the whole picture can be read then, else by steps from its start in the room there is. */
export async function readable(drawn: DrawnGraph, place: Place): Promise<Positions> {
  const { room, direction } = place;
  const inside = insideOf(room);
  const dense = compact(drawn, { ...place, room: inside });
  if (drawn.nodes.length + drawn.edges.length > mostLayered) return dense;
  const zoom = (positions: Positions) => zoomIn(inside, drawn, positions);
  const wanted = Math.min(largeEnough, zoom(dense));
  const usual = await layered(drawn, direction);
  if (direction === 'RIGHT' && zoom(usual) < wanted) {
    const down = await layered(drawn, 'DOWN'); // Panels are higher than wide.
    if (zoom(down) >= wanted) return down;
  }
  return worthOfLayers[direction] * zoom(usual) >= wanted ? usual : dense;
}
