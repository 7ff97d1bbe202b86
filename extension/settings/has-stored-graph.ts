import { access } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { storageFolder } from './storage-folder.ts';

/** Whether a graph was stored for this workspace, found without starting the engine. */
export async function hasStoredGraph(context: vscode.ExtensionContext): Promise<boolean> {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (!first) return false;
  const folder = (await storageFolder(context)) ?? path.join(first.uri.fsPath, '.codeanatomy');
  return access(path.join(folder, 'graph.duckdb')).then(
    () => true,
    () => false,
  );
}
