import type { Certainty, GraphView } from '../../src/protocol/graph-view.ts';

/** What the legend hides. */
export interface Filter {
  readonly kinds: readonly string[];
  readonly certainties: readonly Certainty[];
}

export const showEverything: Filter = { kinds: [], certainties: [] };

/** Ids of the edges a filter hides, and of the nodes that would stand alone without them. */
export function hiddenBy({ kinds, certainties }: Filter, { nodes, edges, root }: GraphView): ReadonlySet<string> {
  const isHidden = (edge: GraphView['edges'][number]) =>
    kinds.includes(edge.kind) || certainties.includes(edge.certainty);
  const hiddenEdges = edges.filter(isHidden);
  if (hiddenEdges.length === 0) return new Set();
  const ends = (some: GraphView['edges']) => new Set(some.flatMap(({ source, target }) => [source, target]));
  const linked = ends(edges.filter((edge) => !isHidden(edge)));
  const wasLinked = ends(edges);
  const hasLinkedMember = (id: string): boolean =>
    nodes.some((node) => node.parent === id && (linked.has(node.id) || hasLinkedMember(node.id)));
  const alone = nodes.filter(
    ({ id, isPinned }) => id !== root && !isPinned && wasLinked.has(id) && !linked.has(id) && !hasLinkedMember(id),
  );
  return new Set([...hiddenEdges, ...alone].map(({ id }) => id));
}
