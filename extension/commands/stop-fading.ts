import type { Command } from './command.ts';

/** Shows faded code as before. */
export const stopFading: Command = ({ sliceFader }) => sliceFader.stop();
