import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import { findingAddress } from './finding-address.ts';
import type { TaintProblems } from './taint-problems.ts';

/** Offers the picture of a tainted flow where its problem stands. */
export class TaintActions implements vscode.CodeActionProvider {
  private constructor(private readonly problems: TaintProblems) {}

  static register(problems: TaintProblems): vscode.Disposable {
    const files = [{ scheme: 'file' }, { scheme: 'vscode-remote' }];
    const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
    return vscode.languages.registerCodeActionsProvider(files, new TaintActions(problems), kinds);
  }

  provideCodeActions({ uri }: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    return this.problems.at(uri, range).flatMap(({ problem, finding }) => {
      const address = findingAddress(finding);
      if (!address) return [];
      const title = t('Show Taint Path from {0} to {1}', finding.source, finding.sink);
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command: 'codeAnatomy.showTaintPath', title, arguments: [address] };
      action.diagnostics = [problem];
      return [action];
    });
  }
}
