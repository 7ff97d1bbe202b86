import { access } from 'node:fs/promises';
import path from 'node:path';
import type * as vscode from 'vscode';
import { storageFolder } from './storage-folder.ts';
import { workspaceFolders } from './workspace-folders.ts';

/** Whether a graph was stored for this workspace, found without starting the engine. */
export async function hasStoredGraph(context: vscode.ExtensionContext): Promise<boolean> {
  const [first] = workspaceFolders().onDisk;
  if (!first) return false;
  const folder = (await storageFolder(context)) ?? path.join(first.uri.fsPath, '.codeanatomy');
  return access(path.join(folder, 'graph.duckdb')).then(
    () => true,
    () => false,
  );
}
