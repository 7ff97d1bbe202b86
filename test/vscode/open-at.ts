import * as vscode from 'vscode';
import { must } from '../../src/model/must.ts';

/** Opens a file of the fixture with the cursor at the start of a text. */
export async function openAt(
  file: string,
  text: string,
): Promise<{ readonly document: vscode.TextDocument; readonly position: vscode.Position }> {
  const folder = must(vscode.workspace.workspaceFolders?.[0]);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${file} does not have: ${text}`);
  const position = document.positionAt(offset + 1);
  editor.selection = new vscode.Selection(position, position);
  return { document, position };
}
