import type { Command } from './command.ts';
import { drawResource } from './draw-resource.ts';

/** Draws what a file declares: the one chosen in the Explorer, else the file of the editor. */
export const showOutline: Command = ({ graphPanels }, given) => drawResource(graphPanels, 'outline', given);
