import type { GraphView } from '../../src/protocol/graph-view.ts';

const nothing: Readonly<Record<string, readonly string[]>> = {
  BLOCK: ['refocus', 'pathTo', 'pathFrom', 'expand'],
  VALUE: ['pathTo', 'pathFrom', 'expand'],
};

/** Blocks and values are places, no symbols: nothing stands behind them, and a block is no start either. */
export const startsNothing = (
  { nodes }: GraphView,
  { type, node }: { readonly type: string; readonly node: string },
): boolean => nodes.some(({ id, kind }) => id === node && nothing[kind]?.includes(type));
