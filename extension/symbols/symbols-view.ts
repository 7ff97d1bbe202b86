import * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { setting } from '../settings/setting.ts';
import { sourceLocation } from '../source-location.ts';
import { type SymbolsRow, SymbolsTree } from './symbols-tree.ts';

/** Cursor moves closer together than this ask one question. */
const restMs = 150;

/** Shows the symbol at the cursor in the tree, while the view is visible and not told to keep its symbol. */
export class SymbolsView implements vscode.Disposable {
  readonly tree: SymbolsTree;
  private readonly view: vscode.TreeView<SymbolsRow>;
  private readonly listeners: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;
  private isFollowing = setting<boolean>('symbolsView.followCursor') ?? true;
  private asking: vscode.CancellationTokenSource | undefined;

  constructor(
    private readonly graph: AskGraph,
    private readonly languages: readonly string[],
  ) {
    this.tree = new SymbolsTree(graph);
    this.view = vscode.window.createTreeView('codeAnatomy.symbols', { treeDataProvider: this.tree });
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.soon(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.soon(editor)),
      this.view.onDidChangeVisibility(() => this.soon(vscode.window.activeTextEditor)),
      vscode.workspace.onDidChangeConfiguration(
        (event) =>
          event.affectsConfiguration('codeAnatomy.symbolsView') &&
          this.follow(setting<boolean>('symbolsView.followCursor') ?? true),
      ),
    );
    this.setContext();
  }

  get isVisible(): boolean {
    return this.view.visible;
  }

  /** Follows the cursor from now on, or keeps the symbol it shows. */
  follow(isFollowing: boolean): void {
    this.isFollowing = isFollowing;
    this.setContext();
    this.soon(vscode.window.activeTextEditor);
  }

  async refresh(): Promise<void> {
    await this.tree.refresh();
    this.soon(vscode.window.activeTextEditor);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.dispose();
    this.listeners.dispose();
    this.view.dispose();
  }

  private soon(editor: vscode.TextEditor | undefined): void {
    clearTimeout(this.timer);
    if (!this.isFollowing || !this.view.visible || !editor || !this.languages.includes(editor.document.languageId))
      return;
    this.timer = setTimeout(() => void this.ask(editor), restMs);
  }

  /** Between symbols the last one stays. */
  private async ask({ document, selection }: vscode.TextEditor): Promise<void> {
    this.asking?.cancel();
    this.asking = new vscode.CancellationTokenSource();
    const { token } = this.asking;
    const position = await sourceLocation.positionOf(document, selection.active);
    const found = position && (await this.graph.request('graph/symbol', { symbol: { position } }, token));
    if (found && !token.isCancellationRequested) this.tree.show(found);
  }

  private setContext(): void {
    void vscode.commands.executeCommand('setContext', 'codeAnatomy.followsCursor', this.isFollowing);
  }
}
