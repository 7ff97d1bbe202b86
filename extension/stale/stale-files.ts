import * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';

/** Questions closer together than this are asked as one. */
const gatherMs = 100;

/** Knows which files are not what the graph was built from; asks once per file and build, and again when it is written. */
export class StaleFiles implements vscode.Disposable {
  private readonly change = new vscode.EventEmitter<vscode.Uri | undefined>();
  private readonly known = new Map<string, boolean>();
  /** Files that are looked at right now, and have not been written since. */
  private readonly asking = new Set<string>();
  private waiting = new Map<string, ((isStale: boolean) => void)[]>();
  /** Files that other programs write, too, such as one that goes to another branch. */
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**/*');
  private readonly listeners = vscode.Disposable.from(
    this.watcher,
    this.watcher.onDidChange((uri) => this.forget(uri)),
    this.watcher.onDidCreate((uri) => this.forget(uri)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => this.forget(uri)),
  );
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
    this.listeners.dispose();
    this.change.dispose();
  }

  /** What nobody asked about nobody waits to hear of. */
  private forget(uri: vscode.Uri): void {
    const path = sourceLocation.pathOf(uri);
    if (this.known.delete(path) || this.asking.delete(path)) this.change.fire(uri);
  }

  private async ask(): Promise<void> {
    const asked = this.waiting;
    this.waiting = new Map();
    for (const path of asked.keys()) this.asking.add(path);
    const stale = new Set((await this.graph.request('graph/stale', { paths: [...asked.keys()] })) ?? []);
    for (const [path, resolves] of asked) {
      if (this.asking.delete(path)) this.known.set(path, stale.has(path));
      for (const resolve of resolves) resolve(stale.has(path));
    }
  }
}
