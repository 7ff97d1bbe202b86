import type { GraphView } from '../../../src/protocol/graph-view.ts';

/** The edge of a node after the one that was asked about last; asking again and again goes through all that are seen. */
export function nextEdge(
  { edges }: GraphView,
  node: string,
  last: string,
  isVisible: (edge: string) => boolean,
): string | undefined {
  const own = edges.filter(({ id, source, target }) => (source === node || target === node) && isVisible(id));
  return own[(own.findIndex(({ id }) => id === last) + 1) % own.length]?.id;
}
