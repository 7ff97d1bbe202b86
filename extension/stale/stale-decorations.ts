import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import { setting } from '../settings/setting.ts';
import type { StaleFiles } from './stale-files.ts';

/** Marks files of the explorer that changed since the build, when that is switched on. */
export class StaleDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly change = new vscode.EventEmitter<vscode.Uri | undefined>();
  private readonly listeners: vscode.Disposable;
  readonly onDidChangeFileDecorations = this.change.event;

  constructor(private readonly files: StaleFiles) {
    this.listeners = vscode.Disposable.from(
      files.onDidChange((uri) => this.change.fire(uri)),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('codeAnatomy.decorations') && this.change.fire(undefined),
      ),
    );
  }

  async provideFileDecoration(uri: vscode.Uri): Promise<vscode.FileDecoration | undefined> {
    if (uri.scheme !== 'file' || !setting('decorations.staleFiles')) return undefined;
    if (!(await this.files.isStale(uri))) return undefined;
    return new vscode.FileDecoration('≠', t('Changed since the code graph was built'));
  }

  dispose(): void {
    this.listeners.dispose();
    this.change.dispose();
  }
}
