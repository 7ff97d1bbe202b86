import type { CursorPosition, ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { GraphPanelSeed, SavedPicture } from '../../src/protocol/panels.ts';
import { viewKinds } from '../../src/protocol/view-kinds.ts';

/** What the cursor is in now, when the picture that is shown is one that goes along with it; null when it stays. */
export async function pictureAlong(
  { graph, seed }: SavedPicture,
  cursor: CursorPosition,
  view: (request: ViewRequest) => Promise<GraphView>,
): Promise<{ readonly graph: GraphView; readonly seed: GraphPanelSeed } | null> {
  if (!('followsCursor' in viewKinds[seed.request.view ?? 'neighbourhood'])) return null;
  const { to: _, unfold: __, ...asked } = seed.request;
  const request = { ...asked, from: { position: cursor } };
  const next = await view(request).catch(() => null); // Between functions the last one stays.
  return next && next.root !== graph.root ? { graph: next, seed: { request, arrangement: seed.arrangement } } : null;
}
