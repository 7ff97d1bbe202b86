import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** Opens the first steps. */
export const openWalkthrough: Command = ({ extensionId }) =>
  vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`, false);
