import type { GraphView } from '../../src/protocol/graph-view.ts';

/** A block of code is a place, not a symbol: nothing starts from it, nothing stands behind it. */
export const startsNothing = (
  { nodes }: GraphView,
  { type, node }: { readonly type: string; readonly node: string },
): boolean =>
  (type === 'refocus' || type === 'expand') && nodes.some(({ id, kind }) => id === node && kind === 'BLOCK');
