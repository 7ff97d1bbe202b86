import * as vscode from 'vscode';
import type { OpenRequest } from '../../src/protocol/engine-api.ts';
import { engineSettings } from '../settings/engine-settings.ts';
import { storageFolder } from '../settings/storage-folder.ts';

/** What the engine works on, as the window has it now. */
export async function openRequest(context: vscode.ExtensionContext): Promise<OpenRequest> {
  const folders = (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ name, uri }) => ({ name, path: uri.fsPath }));
  return { folders, storage: await storageFolder(context), settings: engineSettings() };
}
