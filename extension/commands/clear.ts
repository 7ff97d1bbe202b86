import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** Needs no confirmation: nothing is lost that a build does not bring back. */
export const clear: Command = async ({ engine }) => {
  await engine.request('engine/clear', null);
  void vscode.window.showInformationMessage('The stored code graph was deleted.', 'Build Code Graph').then((answer) => {
    if (answer) void vscode.commands.executeCommand('codeAnatomy.build');
  });
};
