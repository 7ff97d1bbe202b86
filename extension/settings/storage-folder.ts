import { createHash } from 'node:crypto';
import { access, constants } from 'node:fs/promises';
import * as vscode from 'vscode';
import { setting } from './setting.ts';
import { workspaceFolders } from './workspace-folders.ts';

/** Where the graph is stored: null for `.codeanatomy` in the first folder on disk, else a folder of the extension's storage. */
export async function storageFolder(context: vscode.ExtensionContext): Promise<string | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [first] = workspaceFolders().onDisk;
  const isInWorkspace =
    setting('storage') !== 'extension' && vscode.workspace.isTrusted && first && (await isWritable(first.uri.fsPath));
  if (isInWorkspace) return null;
  const identity = createHash('sha256').update(folders.map(({ uri }) => uri.toString()).join('\n'));
  return vscode.Uri.joinPath(context.globalStorageUri, 'graphs', identity.digest('hex').slice(0, 16)).fsPath;
}

const isWritable = (folder: string) =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
