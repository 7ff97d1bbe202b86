import type { Command } from './command.ts';

export const cancelBuild: Command = ({ builder }) => builder.cancel();
