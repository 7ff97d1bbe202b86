import type { Command } from './command.ts';

export const rebuild: Command = ({ builder }) => builder.run(true);
