import type { Command } from './command.ts';

/** Writes the picture of the graph panel to a file. */
export const exportGraph: Command = async ({ graphPanels }) => {
  await graphPanels.export();
};
