import * as vscode from 'vscode';
import type { EngineStatus } from '../../src/protocol/build-view.ts';
import { counted, t } from '../../src/protocol/translate.ts';
import type { StaleFiles } from './stale-files.ts';

interface Parts {
  readonly selector: vscode.DocumentSelector;
  readonly files: StaleFiles;
  readonly status: () => EngineStatus | undefined;
  isStored(): Promise<boolean>;
}

/** Says beside the language of the open file whether the graph knows it as it is now, with the next step. */
export class LanguageStatus implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;
  private readonly listeners: vscode.Disposable;

  constructor(private readonly parts: Parts) {
    this.item = vscode.languages.createLanguageStatusItem('codeAnatomy.file', parts.selector);
    this.item.name = 'Code Anatomy';
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => void this.refresh()),
      parts.files.onDidChange(() => void this.refresh()),
    );
    void this.refresh();
  }

  async refresh(): Promise<void> {
    const status = this.parts.status();
    const state = status?.state ?? ((await this.parts.isStored()) ? 'stored' : 'empty');
    this.item.busy = state === 'building';
    const build = { command: 'codeAnatomy.build', title: t('Build') };
    if (state === 'stored') {
      this.item.text = t('A code graph is stored; it opens with its first use');
      this.item.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    if (state !== 'ready') {
      this.item.text = state === 'building' ? t('Building the code graph') : t('No code graph');
      this.item.severity = vscode.LanguageStatusSeverity.Information;
      this.item.command = state === 'building' ? { command: 'codeAnatomy.cancelBuild', title: t('Cancel') } : build;
      return;
    }
    const uri = vscode.window.activeTextEditor?.document.uri;
    const isStale = uri?.scheme === 'file' && (await this.parts.files.isStale(uri));
    this.item.severity = isStale ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.item.text = isStale ? t('Changed since the code graph was built') : t('Code graph is current');
    if (status?.state === 'ready') this.item.detail = counted(status.files, '{0} file', '{0} files');
    this.item.command = isStale ? build : { command: 'codeAnatomy.build.focus', title: t('Details') };
  }

  dispose(): void {
    this.listeners.dispose();
    this.item.dispose();
  }
}
