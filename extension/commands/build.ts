import { stayInView } from '../stay-in-view.ts';
import type { Command } from './command.ts';

/** The buttons of views say in which one they are. */
export const build: Command = ({ builder }, view) => stayInView(view, () => builder.run(false));
