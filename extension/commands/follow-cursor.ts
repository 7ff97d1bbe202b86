import type { Command } from './command.ts';

/** Lets *Symbols and Edges* follow the cursor again. */
export const followCursor: Command = ({ symbolsView }) => symbolsView.follow(true);
