import type { GraphView } from '../../src/protocol/graph-view.ts';
import { counted } from '../../src/protocol/translate.ts';
import { pins } from './pins.ts';

/** What a person takes out of a picture, without asking the engine. What goes leaves a note or a number behind. */
export const changePicture = {
  /** Without some nodes; the start and what is pinned stay. */
  hide(graph: GraphView, ids: readonly string[]): GraphView {
    const gone = new Set(
      ids.filter((id) => id !== graph.root && graph.nodes.some((node) => node.id === id && !node.isPinned)),
    );
    if (gone.size === 0) return graph;
    const note = counted(
      gone.size,
      '{0} node hidden; undo shows it again.',
      '{0} nodes hidden; undo shows them again.',
    );
    const notes = graph.notes.includes(note) ? graph.notes : [note, ...graph.notes];
    return { ...without(graph, gone), notes };
  },

  /** Only a node, the start, and what is connected to the node. */
  focusOn(graph: GraphView, id: string): GraphView {
    const near = new Set([id, graph.root, ...neighboursOf(graph, id)]);
    for (const node of graph.nodes) if (near.has(node.id) && node.parent) near.add(node.parent);
    return changePicture.hide(
      graph,
      graph.nodes.map((node) => node.id).filter((each) => !near.has(each)),
    );
  },

  /** Without the neighbours that nothing else in the picture holds; the node says how many stand behind it. */
  collapse(graph: GraphView, id: string): GraphView {
    const inside = new Set(graph.nodes.flatMap(({ parent }) => parent ?? []));
    const pinned = new Set(pins.of(graph));
    const leaves = neighboursOf(graph, id).filter(
      (other) =>
        other !== graph.root &&
        !pinned.has(other) &&
        !inside.has(other) &&
        neighboursOf(graph, other).every((each) => each === id),
    );
    if (leaves.length === 0) return graph;
    const markers = new Set(graph.nodes.filter(({ role }) => role === 'marker').map((node) => node.id));
    const behind = leaves.reduce((sum, leaf) => {
      const node = graph.nodes.find((each) => each.id === leaf);
      return sum + (node && markers.has(leaf) ? node.hidden : 1);
    }, 0);
    const left = without(graph, new Set(leaves));
    const grow = (node: GraphView['nodes'][number]) =>
      node.id === id ? { ...node, hidden: node.hidden + behind } : node;
    return { ...left, nodes: left.nodes.map(grow) };
  },
} as const;

function neighboursOf({ edges }: GraphView, id: string): readonly string[] {
  const both = edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []));
  return [...new Set(both)].filter((other) => other !== id);
}

function without(graph: GraphView, gone: ReadonlySet<string>): GraphView {
  const nodes = graph.nodes
    .filter(({ id }) => !gone.has(id))
    .map((node) => (node.parent !== null && gone.has(node.parent) ? { ...node, parent: null } : node));
  return { ...graph, nodes, edges: graph.edges.filter(({ source, target }) => !gone.has(source) && !gone.has(target)) };
}
