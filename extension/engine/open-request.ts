import * as vscode from 'vscode';
import type { OpenRequest } from '../../src/protocol/engine-api.ts';
import { t } from '../../src/protocol/translate.ts';
import { folderNames } from '../folder-names.ts';
import { engineSettings } from '../settings/engine-settings.ts';
import { storageFolder } from '../settings/storage-folder.ts';
import { workspaceFolders } from '../settings/workspace-folders.ts';

/** What the engine works on, as the window has it now. Folders that are not on disk are left out; one at least must be. */
export async function openRequest(context: vscode.ExtensionContext): Promise<OpenRequest> {
  const { onDisk, virtual } = workspaceFolders();
  if (onDisk.length === 0 && virtual.length > 0)
    throw new Error(
      t(
        'This workspace is virtual: its files are not on the disk of this machine, so that no code graph can be built. Open the folder from disk or over a remote connection.',
      ),
    );
  const names = folderNames(onDisk);
  const folders = onDisk.map(({ uri }, at) => ({ name: names[at] ?? '', path: uri.fsPath }));
  const texts = vscode.l10n.bundle as Record<string, string> | undefined;
  const language = texts && { language: { name: vscode.env.language, texts } };
  return { folders, storage: await storageFolder(context), settings: engineSettings(), ...language };
}
