import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';

/** Nodes a person pinned: they stay in the picture, and the picture is arranged around them. */
export const pins = {
  of: ({ nodes }: GraphView): readonly string[] => nodes.filter(({ isPinned }) => isPinned).map(({ id }) => id),

  /** Pins nodes, or lets them go when all of them are pinned. */
  toggle(graph: GraphView, ids: readonly string[]): GraphView {
    const isPinned = !ids.every((id) => pins.of(graph).includes(id));
    return pins.set(graph, new Map(ids.map((id) => [id, isPinned])));
  },

  /** What was pinned in a picture is pinned in the next. */
  carry: (before: GraphView, next: GraphView): GraphView =>
    pins.set(next, new Map(pins.of(before).map((id) => [id, true]))),

  set(graph: GraphView, wanted: ReadonlyMap<string, boolean>): GraphView {
    if (!graph.nodes.some(({ id }) => wanted.has(id))) return graph;
    const pinned = (node: GraphView['nodes'][number]) => {
      const { isPinned = false, ...rest } = node;
      return (wanted.get(node.id) ?? isPinned) ? { ...rest, isPinned: true } : rest;
    };
    return { ...graph, nodes: graph.nodes.map(pinned) };
  },

  /** A new arrangement moved as a whole, so that the first pinned node it shares with the old one stays where it was. */
  hold(ids: readonly string[], before: Positions, next: Positions): Positions {
    const held = ids.find((id) => before[id] && next[id]);
    const [from, to] = held ? [next[held], before[held]] : [];
    if (!from || !to) return next;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    return Object.fromEntries(Object.entries(next).map(([id, [x, y]]) => [id, [x + dx, y + dy] as const]));
  },
} as const;
