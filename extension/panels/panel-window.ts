import * as vscode from 'vscode';
import { pageHtml, pageRoot } from './page-html.ts';

interface PanelKind {
  readonly viewType: string;
  readonly page: string;
  readonly title: string;
  /** Opens without taking the focus from the editor beside it. */
  readonly preserveFocus?: boolean;
  /** Whether a tab that waits to be restored is left alone when a new panel opens; absent means never. */
  keepsTab?(title: string): boolean;
}

/** A window that is about to open. */
interface Opening {
  finish(): void;
  giveUp(): void;
}

const refusedWithinMs = 40;

interface PanelEvents {
  receive(message: unknown): void;
  /** The panel came to the front. */
  shown?(): void;
  closed?(): void;
}

/** One window of a kind of panel: opened beside the editor, kept when it is asked for again, restored by the editor. */
export class PanelWindow<Update> implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly kind: PanelKind,
    private readonly events: PanelEvents,
  ) {}

  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.panel?.viewColumn;
  }

  open(): void {
    if (this.panel) {
      this.panel.reveal(undefined, true);
      return;
    }
    const { viewType, title, preserveFocus = false, keepsTab = () => false } = this.kind;
    // After a reload the editor restores a hidden panel only when its tab is shown; the new one takes that tab's place.
    const waiting = tabsOf(viewType).filter(({ label }) => !keepsTab(label));
    const place = { viewColumn: columnOfOurPanels() ?? vscode.ViewColumn.Beside, preserveFocus };
    this.adopt(vscode.window.createWebviewPanel(viewType, title, place));
    if (waiting.length > 0) void vscode.window.tabGroups.close(waiting, true);
  }

  /**
   * Opens while an answer that is likely to come is waited for, since a page takes as long to load; a question that is
   * refused at once opens nothing.
   */
  openFor(isLikely: boolean): Opening {
    if (this.panel || !isLikely) return { finish: () => this.open(), giveUp: () => {} };
    let opened: vscode.WebviewPanel | undefined;
    const timer = setTimeout(() => {
      this.open();
      opened = this.panel;
    }, refusedWithinMs);
    return {
      finish: () => {
        clearTimeout(timer);
        if (!opened) this.open(); // What a person closed meanwhile stays closed.
      },
      giveUp: () => {
        clearTimeout(timer);
        opened?.dispose();
      },
    };
  }

  /** Takes a panel the editor made, new or restored. */
  adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    const { extensionUri } = this.context;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageRoot(extensionUri)] };
    panel.webview.onDidReceiveMessage((message) => this.events.receive(message));
    panel.onDidChangeViewState(() => panel.active && this.events.shown?.());
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = undefined;
      this.events.closed?.();
    });
    panel.webview.html = pageHtml(panel.webview, extensionUri, this.kind.page, this.kind.title);
  }

  get title(): string {
    return this.panel?.title ?? '';
  }

  set title(title: string) {
    if (this.panel) this.panel.title = title;
  }

  post(update: Update): void {
    void this.panel?.webview.postMessage(update);
  }

  dispose(): void {
    this.panel?.dispose();
  }
}

/** Tabs of a kind of panel; the editor puts a prefix of its own before the name of the kind. */
const tabsOf = (viewType: string): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType));

/** Our panels share a group, so that the code keeps its room. */
function columnOfOurPanels(): vscode.ViewColumn | undefined {
  const isOurs = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputWebview && input.viewType.includes('codeAnatomy.');
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isOurs))?.viewColumn;
}
