import * as vscode from 'vscode';
import type { FindingsAnswer } from '../../src/protocol/editor-view.ts';
import type { AskGraph } from '../ask-graph.ts';
import { setting } from '../settings/setting.ts';

/** Most findings of each kind that are listed. */
const most = 500;

const nothing: FindingsAnswer = { findings: [], totals: {} };

/** The findings of the graph as it is: asked once per build, when somebody looks or Problems should have them. */
export class FindingsStore implements vscode.Disposable {
  private readonly change = new vscode.EventEmitter<void>();
  private answer: Promise<FindingsAnswer> | undefined;
  readonly onDidChange = this.change.event;

  private readonly listener = vscode.workspace.onDidChangeConfiguration(
    (event) => event.affectsConfiguration('codeAnatomy.findings.variables') && this.refresh(),
  );

  constructor(private readonly graph: AskGraph) {}

  read(): Promise<FindingsAnswer> {
    const request = { limit: most, variables: setting<boolean>('findings.variables') === true };
    this.answer ??= this.graph.request('graph/findings', request).then((found) => {
      if (!found) this.answer = undefined; // No answer is not that there is nothing: the next one who looks asks again.
      return found ?? nothing;
    });
    return this.answer;
  }

  refresh(): void {
    this.answer = undefined;
    this.change.fire();
  }

  dispose(): void {
    this.listener.dispose();
    this.change.dispose();
  }
}
