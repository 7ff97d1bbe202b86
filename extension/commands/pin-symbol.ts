import type { Command } from './command.ts';

/** Lets *Symbols and Edges* keep the symbol it shows. */
export const pinSymbol: Command = ({ symbolsView }) => symbolsView.follow(false);
