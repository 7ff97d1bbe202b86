import * as vscode from 'vscode';
import { stayInView } from '../stay-in-view.ts';
import type { Command } from './command.ts';

/**
 * The buttons of views say in which one they are. The palette does not, and gives the focus back to a button that is gone
 * after the build; where there is neither an editor nor a terminal, only our views can have had it.
 */
export const build: Command = ({ builder, symbolsView }, view) =>
  stayInView(view ?? (symbolsView.isVisible && isNothingOpen() ? 'symbols' : undefined), () => builder.run(false));

const isNothingOpen = (): boolean =>
  vscode.window.terminals.length === 0 && vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
