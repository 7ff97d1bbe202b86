import * as vscode from 'vscode';
import type { SavedPicture } from '../../src/protocol/panels.ts';
import { t } from '../../src/protocol/translate.ts';

const ending = '.json';

/** Pictures that were given a name, a file each in the storage of the workspace. */
export class SavedGraphs {
  private readonly folder: vscode.Uri;

  constructor(storage: vscode.Uri) {
    this.folder = vscode.Uri.joinPath(storage, 'graphs');
  }

  async names(): Promise<readonly string[]> {
    const files = await vscode.workspace.fs.readDirectory(this.folder).then(
      (entries) => entries.map(([file]) => file),
      () => [],
    );
    return files
      .filter((file) => file.endsWith(ending))
      .map((file) => decodeURIComponent(file.slice(0, -ending.length)))
      .sort((left, right) => left.localeCompare(right));
  }

  async read(name: string): Promise<SavedPicture> {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.fileOf(name)));
    try {
      return JSON.parse(text) as SavedPicture;
    } catch {
      throw new Error(t('The saved graph {0} cannot be read; save it again.', name));
    }
  }

  async write(name: string, { seed, graph, positions }: SavedPicture): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.folder);
    const picture: SavedPicture = { seed, graph, positions };
    await vscode.workspace.fs.writeFile(this.fileOf(name), new TextEncoder().encode(JSON.stringify(picture)));
  }

  /** Lists the names; a button beside each deletes it. */
  async choose(): Promise<string | undefined> {
    const list = vscode.window.createQuickPick();
    const remove = { iconPath: new vscode.ThemeIcon('trash'), tooltip: t('Delete the saved graph') };
    const fill = async () => {
      list.items = (await this.names()).map((label) => ({ label, buttons: [remove] }));
      list.placeholder = list.items.length > 0 ? t('Saved graph to open') : t('No graph was saved yet.');
    };
    list.onDidTriggerItemButton(async ({ item }) => {
      await vscode.workspace.fs.delete(this.fileOf(item.label));
      await fill();
    });
    await fill();
    return new Promise((resolve) => {
      list.onDidAccept(() => {
        resolve(list.selectedItems[0]?.label);
        list.hide();
      });
      list.onDidHide(() => {
        resolve(undefined);
        list.dispose();
      });
      list.show();
    });
  }

  private fileOf(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${encodeURIComponent(name).replaceAll('*', '%2A')}${ending}`);
  }
}
