import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { reportError } from '../report-error.ts';
import { commands } from './index.ts';

/** Registers every command behind one wrapper, so that no failure goes without a message. */
export function registerCommands(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, command]) =>
      vscode.commands.registerCommand(`codeAnatomy.${name}`, async (given: unknown) => {
        try {
          return await command(app, given);
        } catch (error) {
          await reportError(error, app.log);
          return undefined;
        }
      }),
    ),
  );
}
