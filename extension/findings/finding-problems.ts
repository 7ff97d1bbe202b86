import * as vscode from 'vscode';
import type { Finding } from '../../src/protocol/editor-view.ts';
import { findingText } from '../../src/protocol/finding-text.ts';
import { setting } from '../settings/setting.ts';
import { sourceLocation } from '../source-location.ts';
import type { FindingsStore } from './findings-store.ts';

const severities: Readonly<Record<Finding['kind'], vscode.DiagnosticSeverity>> = {
  import_cycle: vscode.DiagnosticSeverity.Information,
  unused_export: vscode.DiagnosticSeverity.Information,
  // A hint fades the name and does not fill the list of problems.
  never_called: vscode.DiagnosticSeverity.Hint,
  dead_store: vscode.DiagnosticSeverity.Hint,
  unused_variable: vscode.DiagnosticSeverity.Hint,
  use_before_definition: vscode.DiagnosticSeverity.Warning,
};

/** Keeps the findings of the graph under *Problems*, unless that is switched off. */
export class FindingProblems implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('code-anatomy');
  private readonly listeners: vscode.Disposable;

  constructor(private readonly store: FindingsStore) {
    this.listeners = vscode.Disposable.from(
      store.onDidChange(() => void this.update()),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('codeAnatomy.findings') && void this.update(),
      ),
    );
  }

  dispose(): void {
    this.listeners.dispose();
    this.problems.dispose();
  }

  private async update(): Promise<void> {
    const { findings } = setting('findings.inProblems') ? await this.store.read() : { findings: [] };
    const byFile = new Map<string, { readonly uri: vscode.Uri; readonly list: vscode.Diagnostic[] }>();
    for (const finding of findings) {
      const uri = sourceLocation.uriOf(finding.place.path);
      if (!uri) continue;
      const file = byFile.get(uri.toString()) ?? { uri, list: [] };
      byFile.set(uri.toString(), file);
      file.list.push(problemOf(finding));
    }
    this.problems.clear();
    for (const { uri, list } of byFile.values()) this.problems.set(uri, list);
  }
}

function problemOf(finding: Finding): vscode.Diagnostic {
  const { kind, place, related } = finding;
  const problem = new vscode.Diagnostic(sourceLocation.rangeOf(place), findingText(finding), severities[kind]);
  problem.source = 'Code Anatomy';
  problem.code = kind;
  if (kind !== 'import_cycle' && kind !== 'use_before_definition') problem.tags = [vscode.DiagnosticTag.Unnecessary];
  problem.relatedInformation = related.flatMap(({ label, place: step }) => {
    const location = sourceLocation.locationOf(step);
    return location ? new vscode.DiagnosticRelatedInformation(location, label) : [];
  });
  return problem;
}
