import type { SymbolAddress } from '../../src/protocol/engine-api.ts';
import type { ViewNode } from '../../src/protocol/graph-view.ts';
import { type ViewKind, viewKinds } from '../../src/protocol/view-kinds.ts';

/** Where another view starts, given the node a picture is about: the symbol, its file, or its source text. */
export function viewStart(view: ViewKind, node: Pick<ViewNode, 'id' | 'place'>): SymbolAddress {
  const { from } = viewKinds[view];
  const { place } = node;
  if (!place) return { id: node.id };
  const { path, line, column, endLine, endColumn } = place;
  if (from === 'file' || from === 'file or folder') return { path };
  if (from === 'selection') {
    const start = { path, line: line - 1, character: column - 1 };
    return { selection: { ...start, endLine: endLine - 1, endCharacter: endColumn - 1 } };
  }
  return { id: node.id };
}
