import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import type { Command } from './command.ts';

/** Needs no confirmation: nothing is lost that a build does not bring back. */
export const clear: Command = async ({ engine }) => {
  await engine.request('engine/clear', null);
  const deleted = t('The stored code graph was deleted.');
  void vscode.window.showInformationMessage(deleted, t('Build Code Graph')).then((answer) => {
    if (answer) void vscode.commands.executeCommand('codeAnatomy.build');
  });
};
