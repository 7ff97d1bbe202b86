import * as vscode from 'vscode';
import type { EngineStop } from './engine-client.ts';

/** Says that the engine ended by itself, and what to do about it. */
export function reportStop({ how, isRestarted }: EngineStop): void {
  const advice = 'If it happens again, lower codeAnatomy.memoryLimitMb or codeAnatomy.workers.';
  const message = isRestarted
    ? `The engine of Code Anatomy ended ${how} and was started again. The stored graph is as it was. ${advice}`
    : `The engine of Code Anatomy ended ${how} several times in a row and is not started again by itself. ${advice}`;
  const answer = isRestarted
    ? vscode.window.showWarningMessage(message, 'Show Log')
    : vscode.window.showErrorMessage(message, 'Build Code Graph', 'Show Log');
  void answer.then((button) => {
    if (button === 'Show Log') void vscode.commands.executeCommand('codeAnatomy.showLog');
    if (button === 'Build Code Graph') void vscode.commands.executeCommand('codeAnatomy.build');
  });
}
