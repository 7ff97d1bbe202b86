import type { SymbolAddress } from '../../src/protocol/engine-api.ts';
import type { ViewNode } from '../../src/protocol/graph-view.ts';
import { type ViewKind, viewKinds } from '../../src/protocol/view-kinds.ts';

/**
 * Where another view starts, given the node a picture is about: the symbol, whose syntax is that of its declaration, or
 * its file.
 */
export function viewStart(view: ViewKind, node: Pick<ViewNode, 'id' | 'place'>): SymbolAddress {
  const { from } = viewKinds[view];
  const { place } = node;
  if (!place) return { id: node.id };
  if (from === 'file' || from === 'file or folder') return { path: place.path };
  return { id: node.id };
}
