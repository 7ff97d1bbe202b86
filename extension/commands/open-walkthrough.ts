import type { Command } from './command.ts';

/** Opens the first steps. */
export const openWalkthrough: Command = ({ walkthrough, extensionId }) => walkthrough.open(extensionId);
