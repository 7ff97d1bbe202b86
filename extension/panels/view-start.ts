import type { SymbolAddress } from '../../src/protocol/engine-api.ts';
import type { ViewNode } from '../../src/protocol/graph-view.ts';
import { type ViewKind, viewKinds } from '../../src/protocol/view-kinds.ts';

/**
 * Where another view starts, given the node a picture is about: the symbol, whose syntax is that of its declaration, or
 * its file; a value is found by where it stands.
 */
export function viewStart(view: ViewKind, node: Pick<ViewNode, 'id' | 'place'>): SymbolAddress {
  const { from } = viewKinds[view];
  const { place } = node;
  if (!place) return { id: node.id };
  if (node.id.startsWith('value:'))
    return { position: { path: place.path, line: place.line - 1, character: place.column - 1 } };
  if (from === 'file' || from === 'file or folder') return { path: place.path };
  return { id: node.id };
}
