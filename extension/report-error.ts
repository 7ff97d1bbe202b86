import * as vscode from 'vscode';
import { engineErrorCodes } from '../src/protocol/engine-api.ts';
import { t } from '../src/protocol/translate.ts';

/** Shows what went wrong as a sentence with the next step as a button; does not wait for the answer. */
export async function reportError(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  log.error(error instanceof Error ? error : message);
  if (code === engineErrorCodes.noGraph)
    offer(vscode.window.showInformationMessage(message, t('Build Code Graph')), 'codeAnatomy.build');
  else if (code === engineErrorCodes.notFound) void vscode.window.showInformationMessage(message);
  else offer(vscode.window.showErrorMessage(`Code Anatomy: ${message}`, t('Show Log')), 'codeAnatomy.showLog');
}

function offer(answer: Thenable<string | undefined>, command: string): void {
  void answer.then((button) => button && vscode.commands.executeCommand(command));
}
