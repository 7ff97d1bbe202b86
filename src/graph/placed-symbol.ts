import type { PlacedSymbol } from '../protocol/editor-view.ts';
import type { NodeRow } from './node-row.ts';
import { symbolRow } from './symbol-row.ts';
import { viewNode } from './view-node.ts';

/** A node as a symbol that can be opened; null for what has no place in a file. */
export function placedSymbol(node: NodeRow): PlacedSymbol | null {
  const { place } = viewNode(node);
  return place && { ...symbolRow(node), place };
}
