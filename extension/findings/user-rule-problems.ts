import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import type { Severity, UserFinding, UserRuleRow } from '../../src/protocol/user-rules.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { sourceLocation } from '../source-location.ts';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/**
 * Runs the rules of the workspace, `.codeanatomy/rules/`, when the graph or a rule is another one, and keeps what they find
 * under *Problems*; what is wrong with a rule stands at its file. Nothing runs before the workspace is trusted.
 */
export class UserRuleProblems implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('code-anatomy-rules');
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**/.codeanatomy/rules/*.json');
  private readonly listeners: vscode.Disposable;
  private running = 0;

  constructor(
    private readonly engine: EngineClient,
    private readonly reportError: (error: unknown) => void,
  ) {
    const again = () => void this.refresh();
    this.listeners = vscode.Disposable.from(
      this.watcher.onDidChange(again),
      this.watcher.onDidCreate(again),
      this.watcher.onDidDelete(again),
      vscode.workspace.onDidGrantWorkspaceTrust(again),
    );
  }

  async refresh(): Promise<void> {
    const run = ++this.running;
    if (!vscode.workspace.isTrusted || this.engine.status?.state !== 'ready') return this.problems.clear();
    try {
      const { rules, findings } = await this.engine.request('rules/user', null);
      if (run === this.running) this.show([...rules.flatMap(brokenRule), ...findings.flatMap(foundPlace)]);
    } catch (error) {
      this.reportError(error);
    }
  }

  dispose(): void {
    this.listeners.dispose();
    this.watcher.dispose();
    this.problems.dispose();
  }

  private show(found: readonly (readonly [vscode.Uri, vscode.Diagnostic])[]): void {
    const byFile = new Map<string, [vscode.Uri, vscode.Diagnostic[]]>();
    for (const [uri, problem] of found) {
      const file = byFile.get(uri.toString()) ?? [uri, []];
      byFile.set(uri.toString(), file);
      file[1].push(problem);
    }
    this.problems.clear();
    this.problems.set([...byFile.values()]);
  }
}

type Found = readonly (readonly [vscode.Uri, vscode.Diagnostic])[];

function brokenRule({ rule, file, status, message }: UserRuleRow): Found {
  if (status === 'ok') return [];
  const { Error: broken, Information } = vscode.DiagnosticSeverity;
  const text = message ?? t('The rule could not be run.');
  const problem = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), text, status === 'failed' ? broken : Information);
  return [[vscode.Uri.file(file), named(problem, rule)]];
}

function foundPlace({ rule, severity, path, line, column, message }: UserFinding): Found {
  const uri = sourceLocation.uriOf(path);
  if (!uri) return [];
  return [
    [
      uri,
      named(new vscode.Diagnostic(sourceLocation.rangeOf({ path, line, column }), message, severities[severity]), rule),
    ],
  ];
}

function named(problem: vscode.Diagnostic, rule: string): vscode.Diagnostic {
  problem.source = 'Code Anatomy';
  problem.code = rule;
  return problem;
}
