import * as vscode from 'vscode';
import type { BuildRunner } from './build-runner.ts';
import { QuietRuns } from './quiet-runs.ts';
import { setting } from './settings/setting.ts';

/** Saves closer together than this make one build. */
const quietMs = 1000;

/** Brings a stored graph up to date after sources were saved, when the user wants that. */
export class BuildOnSave implements vscode.Disposable {
  private readonly runs: QuietRuns;
  private readonly listener: vscode.Disposable;

  constructor(parts: {
    readonly builder: BuildRunner;
    readonly languages: readonly string[];
    readonly hasGraph: () => Promise<boolean>;
    readonly reportError: (error: unknown) => void;
  }) {
    const { builder, languages, hasGraph, reportError } = parts;
    const update = async () => {
      if (await hasGraph()) await builder.update();
    };
    this.runs = new QuietRuns(() => update().catch(reportError), quietMs);
    this.listener = vscode.workspace.onDidSaveTextDocument(({ uri, languageId }) => {
      if (uri.scheme === 'file' && languages.includes(languageId) && setting('build.onSave')) this.runs.ask();
    });
  }

  dispose(): void {
    this.listener.dispose();
    this.runs.dispose();
  }
}
