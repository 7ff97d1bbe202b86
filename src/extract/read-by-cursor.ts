import type { Tree, TreeCursor } from 'web-tree-sitter';
import { isKeptToken } from './is-kept-token.ts';
import { errorSymbol, nodeFlag, nodeLimit, type TreeColumns } from './tree-columns.ts';
import type { TreeReader } from './tree-reader.ts';

/** Reads a tree through the public cursor: slow, but independent of the parser's memory layout. */
export const readByCursor: TreeReader = (tree, tokens, columns) => {
  const cursor = (tree as Tree).walk();
  const isDamaged = (tree as Tree).rootNode.hasError;
  // Row of every open node; a node that is not kept takes the row of the nearest kept one around it.
  const rows: number[] = [];
  let parent = -1;
  let count = 0;
  try {
    for (;;) {
      const row = keep(cursor, tokens, columns, parent, count, isDamaged);
      if (row === count) count++;
      if (count === nodeLimit) return -1;
      if (cursor.gotoFirstChild()) {
        rows.push(parent);
        parent = row;
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return count;
        const closed = parent;
        parent = rows.pop() ?? -1;
        if (closed !== parent) columns.last[closed] = count - 1;
      }
    }
  } finally {
    cursor.delete();
  }
};

/**
 * Answers the row the node was given, or its parent's when it is not kept. Nodes are asked for errors only in a tree that
 * has some: every question is a call into the parser.
 */
function keep(
  cursor: TreeCursor,
  tokens: Uint8Array,
  columns: TreeColumns,
  parent: number,
  row: number,
  isDamaged: boolean,
): number {
  const symbol = cursor.nodeTypeId;
  const field = cursor.currentFieldId;
  const isNamed = cursor.nodeIsNamed;
  if (isDamaged && cursor.nodeIsMissing) columns.missing.push({ parent, at: cursor.startIndex, symbol });
  if (!isNamed && !field && !isKeptToken(tokens, symbol, parent < 0 ? 0 : (columns.kind[parent] as number)))
    return parent;
  columns.kind[row] = symbol;
  columns.field[row] = field;
  columns.parent[row] = parent;
  columns.last[row] = row;
  columns.start[row] = cursor.startIndex;
  columns.end[row] = cursor.endIndex;
  columns.flags[row] = flagsOf(cursor, symbol, isNamed, isDamaged);
  return row;
}

function flagsOf({ currentNode: node }: TreeCursor, symbol: number, isNamed: boolean, isDamaged: boolean): number {
  let flags = isNamed ? nodeFlag.named : 0;
  if (node.isExtra) flags |= nodeFlag.extra;
  if (!isDamaged) return flags;
  if (symbol === errorSymbol) flags |= nodeFlag.error;
  if (node.isMissing) flags |= nodeFlag.missing;
  if (node.hasError) flags |= nodeFlag.hasError;
  return flags;
}
