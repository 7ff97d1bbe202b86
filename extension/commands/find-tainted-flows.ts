import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import { taintSentence } from '../findings/taint-problems.ts';
import type { Command } from './command.ts';

/** Lists values from outside that may do harm under *Problems*, with their ways. */
export const findTaintedFlows: Command = async ({ taintProblems }) => {
  const options = { location: vscode.ProgressLocation.Window, title: t('Finding tainted flows…') };
  const answer = await vscode.window.withProgress(options, () => taintProblems.find());
  void vscode.window.showInformationMessage(taintSentence(answer));
  if (answer.findings.length + answer.problems.length > 0)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
};
