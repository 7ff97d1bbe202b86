import type { Command } from './command.ts';

/** Shows a picture that was saved under a name. */
export const openSavedGraph: Command = ({ graphPanels }) => graphPanels.openSaved();
