import type { GraphView } from '../../../src/protocol/graph-view.ts';

/** Ids of the nodes a text is part of the name of; null without a text. */
export function findNodes(text: string, { nodes }: GraphView): readonly string[] | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  return nodes
    .filter((node) => `${node.localName} ${node.qualifiedName} ${node.label}`.toLowerCase().includes(wanted))
    .map(({ id }) => id);
}
