import type { SymbolsRow } from '../symbols/symbols-tree.ts';
import type { Command } from './command.ts';

/** Shows the next page of a group of *Symbols and Edges*. */
export const moreEdges: Command = ({ symbolsView }, given) => {
  const row = given as SymbolsRow | undefined;
  if (row?.type === 'more') symbolsView.tree.showMore(row);
};
