import type { NeighbourhoodRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';

const step = { depth: 1, budget: 120 } as const;

/** What to ask for when a node or a `more:<id>:<kind>` marker of a picture is opened. */
export function expandRequest(view: GraphView, opened: string): NeighbourhoodRequest {
  const [prefix, id, ...kind] = opened.split(':');
  if (prefix !== 'more' || !id) return { from: { id: opened }, direction: 'both', kinds: [], ...step };
  const isIncoming = view.edges.some(({ source }) => source === opened);
  return { from: { id }, direction: isIncoming ? 'in' : 'out', kinds: kind.filter(Boolean), ...step };
}
