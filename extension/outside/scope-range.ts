import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { sourceLocation } from '../source-location.ts';

/** What somebody else is asked about. */
export type Scope = 'symbol' | 'selection' | 'file';

/** Asks for the scope; a selection is offered only where there is one. */
export async function chooseScope(editor: vscode.TextEditor): Promise<Scope | undefined> {
  const choices: readonly (vscode.QuickPickItem & { readonly scope: Scope })[] = [
    ...(editor.selection.isEmpty ? [] : [{ label: t('The selection'), scope: 'selection' as const }]),
    { label: t('The definition under the cursor'), scope: 'symbol' },
    { label: t('The whole file'), scope: 'file' },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder: t('Compare the names of…') });
  return chosen?.scope;
}

/** The lines a scope stands for. */
export async function scopeRange(engine: EngineClient, editor: vscode.TextEditor, scope: Scope): Promise<vscode.Range> {
  const { document, selection } = editor;
  if (scope === 'file') return new vscode.Range(0, 0, document.lineCount, 0);
  if (scope === 'selection') return selection;
  const line = selection.active.line + 1;
  const outline = await engine.request('graph/outline', { path: sourceLocation.pathOf(document.uri) });
  const around = outline.filter(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  const innermost = around.toSorted(
    (left, right) => left.lastLine - left.firstLine - (right.lastLine - right.firstLine),
  )[0];
  if (!innermost) throw new Error(t('There is no definition around the cursor; select some lines, or take the file.'));
  return new vscode.Range(innermost.firstLine - 1, 0, innermost.lastLine - 1, 0);
}
