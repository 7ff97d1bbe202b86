import * as vscode from 'vscode';
import type { OpenRequest } from '../../src/protocol/engine-api.ts';
import { folderNames } from '../folder-names.ts';
import { engineSettings } from '../settings/engine-settings.ts';
import { storageFolder } from '../settings/storage-folder.ts';

/** What the engine works on, as the window has it now. Folders that are not on disk are left out. */
export async function openRequest(context: vscode.ExtensionContext): Promise<OpenRequest> {
  const all = vscode.workspace.workspaceFolders ?? [];
  const names = folderNames(all);
  const folders = all.flatMap(({ uri }, at) =>
    uri.scheme === 'file' ? [{ name: names[at] ?? '', path: uri.fsPath }] : [],
  );
  const texts = vscode.l10n.bundle as Record<string, string> | undefined;
  const language = texts && { language: { name: vscode.env.language, texts } };
  return { folders, storage: await storageFolder(context), settings: engineSettings(), ...language };
}
