import type { Command } from './command.ts';

/** Saves the picture of the graph panel under a name. */
export const saveGraph: Command = ({ graphPanels }) => graphPanels.save();
