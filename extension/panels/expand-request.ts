import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';

const step = { depth: 1, budget: 120, direction: 'both' } as const;

/** Ids of markers and folds that say themselves what stands behind them. */
const says = /^(more|fold):\d+:[A-Z_]+:(in|out)/;

/**
 * What to ask for when a node, a marker or a fold of a picture is opened: what is to be added to the picture, or the whole
 * picture again with one part of it unfolded.
 */
export function expandRequest(
  view: GraphView,
  opened: string,
  asked: ViewRequest,
): { readonly request: ViewRequest; readonly isWhole: boolean } {
  const role = view.nodes.find(({ id }) => id === opened)?.role;
  const isFolded = role === 'fold' || role === 'marker';
  if (isFolded && !says.test(opened))
    return { request: { ...asked, unfold: [...(asked.unfold ?? []), opened] }, isWhole: true };
  const kinds = view.view === 'calls' && !isFolded ? ['CALLS'] : [];
  return { request: { from: { id: opened }, kinds, ...step }, isWhole: false };
}
