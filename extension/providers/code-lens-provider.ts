import * as vscode from 'vscode';
import type { LensCounts } from '../../src/protocol/editor-view.ts';
import { counted } from '../../src/protocol/translate.ts';
import type { AskGraph } from '../ask-graph.ts';
import { setting } from '../settings/setting.ts';
import { sourceLocation } from '../source-location.ts';

export interface PeekRequest {
  readonly id: string;
  readonly what: 'callers' | 'callees' | 'implementations';
}

/** Counts above declarations, one question per file; a click peeks at the places. */
export class GraphCodeLensProvider implements vscode.CodeLensProvider {
  private readonly change = new vscode.EventEmitter<void>();
  private readonly listener = vscode.workspace.onDidChangeConfiguration(
    (event) => event.affectsConfiguration('codeAnatomy.codeLens') && this.refresh(),
  );
  readonly onDidChangeCodeLenses = this.change.event;

  constructor(private readonly graph: AskGraph) {}

  refresh(): void {
    this.change.fire();
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    if (!setting('codeLens.enabled')) return [];
    const path = sourceLocation.pathOf(document.uri);
    const counts = (await this.graph.request('graph/lenses', { path }, token)) ?? [];
    await sourceLocation.compare(document);
    return counts.flatMap((each) => {
      const range = document.validateRange(sourceLocation.rangeOf(each.place));
      return lensCommands(each).map((command) => new vscode.CodeLens(range, command));
    });
  }

  dispose(): void {
    this.listener.dispose();
    this.change.dispose();
  }
}

/** What the line above a declaration says; nothing when nothing is known. */
function lensCommands({ id, callers, callees, implementations, uncertain }: LensCounts): vscode.Command[] {
  const peek = (what: PeekRequest['what'], title: string): vscode.Command => ({
    title,
    command: 'codeAnatomy.peekPlaces',
    arguments: [{ id, what } satisfies PeekRequest],
  });
  return [
    ...(callers > 0 ? [peek('callers', counted(callers, '{0} caller', '{0} callers'))] : []),
    ...(callees > 0 ? [peek('callees', counted(callees, '{0} callee', '{0} callees'))] : []),
    ...(implementations > 0
      ? [peek('implementations', counted(implementations, '{0} implementation', '{0} implementations'))]
      : []),
    ...(uncertain > 0
      ? [
          {
            title: counted(uncertain, '{0} uncertain', '{0} uncertain'),
            command: 'codeAnatomy.showNeighborhood',
            arguments: [{ id }],
          },
        ]
      : []),
  ];
}
