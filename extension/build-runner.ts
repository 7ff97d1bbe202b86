import * as vscode from 'vscode';
import type { BuildSummary } from '../src/protocol/build-view.ts';
import { t } from '../src/protocol/translate.ts';
import { buildPercent } from './build-percent.ts';
import { buildSentence } from './build-sentence.ts';
import type { EngineClient } from './engine/engine-client.ts';
import { workspaceFolders } from './settings/workspace-folders.ts';
import { stageTitle } from './stage-title.ts';

/** Runs one build at a time, with progress that can be cancelled and one message at the end. */
export class BuildRunner {
  private cancellation: vscode.CancellationTokenSource | undefined;

  constructor(
    private readonly engine: EngineClient,
    private readonly showRules: () => void,
  ) {}

  /** Answers with the summary, or undefined when it was cancelled or is running already. */
  async run(scratch: boolean): Promise<BuildSummary | undefined> {
    if (this.cancellation) {
      void this.offerCancel();
      return undefined;
    }
    const summary = await this.alone(scratch, vscode.ProgressLocation.Notification);
    if (summary) void this.announce(summary);
    return summary;
  }

  /** Brings the graph up to date without a word when all goes well; nothing when a build is running already. */
  async update(): Promise<void> {
    if (!this.cancellation) await this.alone(false, vscode.ProgressLocation.Window);
  }

  private async alone(scratch: boolean, location: vscode.ProgressLocation): Promise<BuildSummary | undefined> {
    const cancellation = new vscode.CancellationTokenSource();
    this.cancellation = cancellation;
    try {
      return await this.runWithProgress(scratch, location, cancellation);
    } catch (error) {
      if (!cancellation.token.isCancellationRequested) throw error;
      vscode.window.setStatusBarMessage(t('Code Anatomy: build cancelled, the graph is as it was.'), 5000);
      return undefined;
    } finally {
      this.cancellation = undefined;
      cancellation.dispose();
    }
  }

  cancel(): void {
    this.cancellation?.cancel();
  }

  private runWithProgress(
    scratch: boolean,
    location: vscode.ProgressLocation,
    cancellation: vscode.CancellationTokenSource,
  ): Thenable<BuildSummary> {
    const options = {
      location,
      title: t('Building code graph'),
      cancellable: true,
    };
    return vscode.window.withProgress(options, async (notification, token) => {
      let shown = 0;
      const listeners = [
        token.onCancellationRequested(() => cancellation.cancel()),
        this.engine.onProgress((progress) => {
          const percent = buildPercent(progress);
          notification.report({
            message: `${stageTitle(progress.stage)}: ${progress.message}`,
            increment: Math.max(0, percent - shown),
          });
          shown = Math.max(shown, percent);
        }),
      ];
      try {
        return await this.engine.request('engine/build', { scratch }, cancellation.token);
      } finally {
        for (const listener of listeners) listener.dispose();
      }
    });
  }

  private async announce(summary: BuildSummary): Promise<void> {
    const show = summary.rules.failed > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    const sentences = [buildSentence(summary), ...virtualFolders()];
    if (await show(sentences.join(' '), t('Show Rule Diagnostics'))) this.showRules();
  }

  private async offerCancel(): Promise<void> {
    if (await vscode.window.showInformationMessage(t('A build is running already.'), t('Cancel Build'))) this.cancel();
  }
}

/** Folders that a build cannot see, as a sentence; none without any. */
function virtualFolders(): readonly string[] {
  const names = workspaceFolders().virtual.map(({ name }) => name);
  return names.length > 0 ? [t('Left out, for their files are not on disk: {0}.', names.join(', '))] : [];
}
