import * as vscode from 'vscode';

/** The folders of the workspace that are on the disk of the machine the engine runs on, and the others. */
export function workspaceFolders(): Readonly<Record<'onDisk' | 'virtual', readonly vscode.WorkspaceFolder[]>> {
  const all = vscode.workspace.workspaceFolders ?? [];
  const isOnDisk = ({ uri }: vscode.WorkspaceFolder) => uri.scheme === 'file';
  return { onDisk: all.filter(isOnDisk), virtual: all.filter((folder) => !isOnDisk(folder)) };
}
