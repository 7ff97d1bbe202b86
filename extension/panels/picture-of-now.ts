import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { SavedPicture } from '../../src/protocol/panels.ts';
import { drawAgain } from './draw-again.ts';
import type { GraphPanelParts } from './graph-panel-parts.ts';

/** A picture from the graph there is now, with what was done to it; what is still there keeps its place. */
export async function pictureOfNow(
  picture: SavedPicture,
  { engine, layout }: GraphPanelParts,
  view: (request: ViewRequest) => Promise<GraphView>,
): Promise<SavedPicture> {
  const { seed, graph, positions } = await drawAgain(picture, {
    view,
    symbols: (pattern) => engine.request('graph/symbols', { pattern, limit: 50 }),
  });
  const placed = await layout.layout({ graph, arrangement: seed.arrangement, keep: positions });
  return { graph, positions: placed, seed };
}
