import * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';

/** Questions closer together than this are asked as one. */
const gatherMs = 100;

/** Knows which files are not what the graph was built from; asks once per file and build, and again when it is saved. */
export class StaleFiles implements vscode.Disposable {
  private readonly change = new vscode.EventEmitter<vscode.Uri | undefined>();
  private readonly known = new Map<string, boolean>();
  private waiting = new Map<string, ((isStale: boolean) => void)[]>();
  private readonly listener = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    this.known.delete(sourceLocation.pathOf(uri));
    this.change.fire(uri);
  });
  readonly onDidChange = this.change.event;

  constructor(private readonly graph: AskGraph) {}

  async isStale(uri: vscode.Uri): Promise<boolean> {
    const path = sourceLocation.pathOf(uri);
    const known = this.known.get(path);
    if (known !== undefined) return known;
    return new Promise((resolve) => {
      if (this.waiting.size === 0) setTimeout(() => void this.ask(), gatherMs);
      this.waiting.set(path, [...(this.waiting.get(path) ?? []), resolve]);
    });
  }

  refresh(): void {
    this.known.clear();
    this.change.fire(undefined);
  }

  dispose(): void {
    this.listener.dispose();
    this.change.dispose();
  }

  private async ask(): Promise<void> {
    const asked = this.waiting;
    this.waiting = new Map();
    const stale = new Set((await this.graph.request('graph/stale', { paths: [...asked.keys()] })) ?? []);
    for (const [path, resolves] of asked) {
      this.known.set(path, stale.has(path));
      for (const resolve of resolves) resolve(stale.has(path));
    }
  }
}
