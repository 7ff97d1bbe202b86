import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { GraphPanelSeed, PictureStep } from '../../src/protocol/panels.ts';
import { nodeName } from './node-name.ts';

/** A seed with one more thing done to its picture. */
export const withStep = (
  seed: GraphPanelSeed,
  graph: GraphView,
  type: PictureStep['type'],
  ids: readonly string[],
): GraphPanelSeed => ({
  ...seed,
  steps: [...(seed.steps ?? []), { type, nodes: ids.map((id) => nodeName(graph, id)) }],
});
