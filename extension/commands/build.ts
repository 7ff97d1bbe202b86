import type { Command } from './command.ts';

export const build: Command = ({ builder }) => builder.run(false);
