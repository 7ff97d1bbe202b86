import type { GraphView } from '../../src/protocol/graph-view.ts';

/** A picture with what was found behind one of its nodes; a marker that was opened goes away. */
export function mergeViews(shown: GraphView, found: GraphView, opened: string): GraphView {
  const isOpenedMarker = opened.startsWith('more:');
  const kept = shown.nodes.filter(({ id }) => !(isOpenedMarker && id === opened));
  const known = new Set(kept.map(({ id }) => id));
  const fresh = found.nodes.filter(({ id }) => !known.has(id));
  const nodes = [
    ...kept.map((node) => (node.id === opened ? { ...node, hidden: 0 } : node)),
    ...fresh.map((node) => (node.role === 'root' ? { ...node, role: 'neighbour' as const } : node)),
  ];
  const ids = new Set(nodes.map(({ id }) => id));
  const edgeIds = new Set(shown.edges.map(({ id }) => id));
  const edges = [...shown.edges, ...found.edges.filter(({ id }) => !edgeIds.has(id))].filter(
    ({ source, target }) => ids.has(source) && ids.has(target),
  );
  return { ...shown, nodes, edges, notes: [...new Set([...shown.notes, ...found.notes])] };
}
