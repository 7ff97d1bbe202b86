import type { GraphView } from '../../src/protocol/graph-view.ts';

/**
 * A picture with what was found behind one of its nodes; a marker that was opened goes away. New nodes join no box and
 * bring none: a box that grew or appeared around places that are kept would take in nodes that do not belong to it.
 */
export function mergeViews(shown: GraphView, found: GraphView, opened: string): GraphView {
  const isOpenedMarker = /^(more|fold):/.test(opened);
  const kept = shown.nodes.filter(({ id }) => !(isOpenedMarker && id === opened));
  const known = new Set(kept.map(({ id }) => id));
  const fresh = found.nodes.filter(({ id, role }) => !known.has(id) && role !== 'container');
  const nodes = [
    ...kept.map((node) => ({
      ...node,
      hidden: node.id === opened ? 0 : node.hidden,
      parent: node.parent !== null && known.has(node.parent) ? node.parent : null,
    })),
    ...fresh.map((node) => ({
      ...node,
      parent: null,
      role: node.role === 'root' ? ('neighbour' as const) : node.role,
    })),
  ];
  const ids = new Set(nodes.map(({ id }) => id));
  const edgeIds = new Set(shown.edges.map(({ id }) => id));
  const edges = [...shown.edges, ...found.edges.filter(({ id }) => !edgeIds.has(id))].filter(
    ({ source, target }) => ids.has(source) && ids.has(target),
  );
  return { ...shown, nodes, edges };
}
