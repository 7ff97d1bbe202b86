import * as vscode from 'vscode';
import type { EngineStatus } from '../src/protocol/build-view.ts';
import type { EngineClient } from './engine/engine-client.ts';
import type { StatusBar } from './status-bar.ts';

interface Parts {
  readonly engine: EngineClient;
  readonly statusBar: StatusBar;
  isStored(): Promise<boolean>;
  /** Shown again when the graph is another one. */
  readonly refreshers: readonly { refresh(): unknown }[];
}

/** Keeps the status bar, the context key of the menus and the open views at the state of the engine. */
export function showStatus({ engine, statusBar, isStored, refreshers }: Parts): vscode.Disposable {
  let shownGraph = '';
  const setKey = (state: string) => void vscode.commands.executeCommand('setContext', 'codeAnatomy.state', state);
  void isStored().then((stored) => {
    if (engine.status) return;
    statusBar.show(stored ? 'stored' : 'none');
    setKey(stored ? 'ready' : 'empty');
  });
  return engine.onStatus((status) => {
    statusBar.show(status);
    setKey(status.state);
    const graph = status.state === 'building' ? shownGraph : graphKey(status);
    if (graph === shownGraph) return;
    shownGraph = graph;
    for (const refresher of refreshers) void refresher.refresh();
  });
}

/** Differs where views have something else to show. */
function graphKey(status: EngineStatus): string {
  const graph = status.state === 'ready' ? status.buildId : status.state;
  return 'failure' in status ? `${graph} ${status.failure}` : graph;
}
