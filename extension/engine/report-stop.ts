import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import type { EngineStop } from './engine-client.ts';

/** Says that the engine ended by itself, and what to do about it. */
export function reportStop({ how, isRestarted }: EngineStop): void {
  const advice = t('If it happens again, lower codeAnatomy.memoryLimitMb or codeAnatomy.workers.');
  const [log, build] = [t('Show Log'), t('Build Code Graph')];
  const message = isRestarted
    ? t('The engine of Code Anatomy ended {0} and was started again. The stored graph is as it was.', how)
    : t('The engine of Code Anatomy ended {0} several times in a row and is not started again by itself.', how);
  const answer = isRestarted
    ? vscode.window.showWarningMessage(`${message} ${advice}`, log)
    : vscode.window.showErrorMessage(`${message} ${advice}`, build, log);
  void answer.then((button) => {
    if (button === log) void vscode.commands.executeCommand('codeAnatomy.showLog');
    if (button === build) void vscode.commands.executeCommand('codeAnatomy.build');
  });
}
