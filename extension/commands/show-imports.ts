import type { Command } from './command.ts';
import { drawResource } from './draw-resource.ts';

/** Draws what a file or folder imports and what imports it: the one chosen in the Explorer, else the file of the editor. */
export const showImports: Command = ({ graphPanels }, given) => drawResource(graphPanels, 'imports', given);
