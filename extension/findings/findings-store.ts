import * as vscode from 'vscode';
import type { FindingsAnswer } from '../../src/protocol/editor-view.ts';
import type { AskGraph } from '../ask-graph.ts';

/** Most findings of each kind that are listed. */
const most = 500;

const nothing: FindingsAnswer = { findings: [], totals: { import_cycle: 0, unused_export: 0, never_called: 0 } };

/** The findings of the graph as it is: asked once per build, when somebody looks or Problems should have them. */
export class FindingsStore implements vscode.Disposable {
  private readonly change = new vscode.EventEmitter<void>();
  private answer: Promise<FindingsAnswer> | undefined;
  readonly onDidChange = this.change.event;

  constructor(private readonly graph: AskGraph) {}

  read(): Promise<FindingsAnswer> {
    this.answer ??= this.graph.request('graph/findings', { limit: most }).then((found) => found ?? nothing);
    return this.answer;
  }

  refresh(): void {
    this.answer = undefined;
    this.change.fire();
  }

  dispose(): void {
    this.change.dispose();
  }
}
