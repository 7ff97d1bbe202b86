import type { Tree } from 'web-tree-sitter';
import type { TreeColumns } from './tree-columns.ts';

/** The way a tree was read, as `file.lane` says it. */
export type Lane = 'heap' | 'cursor';

/**
 * Reads the kept nodes of a tree into `columns` and answers how many there are, or -1 when there are too many: named
 * nodes, anonymous nodes that carry a field, and anonymous tokens that are kept, see `isKeptToken`.
 */
export type TreeReader = (tree: Tree, tokens: Uint8Array, columns: TreeColumns) => number;
