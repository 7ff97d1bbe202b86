import * as vscode from 'vscode';
import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphPanelState, GraphPanelUpdate, SavedPanel, SavedPicture } from '../../src/protocol/panels.ts';
import { t } from '../../src/protocol/translate.ts';
import { GraphPanel } from './graph-panel.ts';
import type { GraphPanelParts } from './graph-panel-parts.ts';
import { SavedGraphs } from './saved-graphs.ts';

type Explanation = Extract<GraphPanelUpdate, { type: 'explanation' }>['explanation'];

/** Titles of the panels that keep their picture, for tabs that wait to be restored after a reload. */
const keptTitles = 'keptGraphPanels';

/** All graph panels: the next picture goes to the one that was used last, unless it keeps its own. */
export class GraphPanels implements vscode.WebviewPanelSerializer<SavedPanel> {
  /** The one that was used last comes last. */
  private panels: readonly GraphPanel[] = [];
  private readonly drawn = new vscode.EventEmitter<{ readonly nodes: number; readonly edges: number }>();
  private readonly explained = new vscode.EventEmitter<Explanation>();
  private readonly saved: SavedGraphs;

  readonly onDrawn = this.drawn.event;
  readonly onExplained = this.explained.event;

  constructor(private readonly parts: GraphPanelParts) {
    this.saved = new SavedGraphs(parts.context.storageUri ?? parts.context.globalStorageUri);
  }

  /** What the panel that was used last shows. */
  get current(): GraphPanelState {
    return this.panels.at(-1)?.current ?? { kind: 'loading', step: t('Opening') };
  }

  show(request: ViewRequest): Promise<void> {
    return this.free().show(request);
  }

  async explain(edge: string): Promise<void> {
    await this.panels.at(-1)?.explain(edge);
  }

  /** Asks for a format and a file, and writes the picture of the panel that was used last. */
  async export(): Promise<vscode.Uri | undefined> {
    return (this.panels.at(-1) ?? this.free()).export();
  }

  async refresh(): Promise<void> {
    await Promise.all(this.panels.map((panel) => panel.refresh()));
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, saved: SavedPanel | undefined): Promise<void> {
    await this.add().adopt(panel, saved);
  }

  /** Saves the picture of the panel that was used last under a name that is asked for. */
  async save(picture: SavedPicture | undefined = this.shown): Promise<void> {
    if (!picture) throw new Error(t('There is no picture to save; show a graph first.'));
    const name = await vscode.window.showInputBox({
      prompt: t('Name of the saved graph'),
      value: picture.graph.title,
      validateInput: (text) => (text.trim() ? null : t('A name has at least one letter.')),
    });
    if (!name) return;
    await this.saved.write(name.trim(), picture);
    void vscode.window.showInformationMessage(t('The graph was saved as {0}.', name.trim()));
  }

  /** Lets a person choose one of the saved graphs, and shows it. */
  async openSaved(): Promise<void> {
    const name = await this.saved.choose();
    if (name !== undefined) await this.free().open(await this.saved.read(name));
  }

  dispose(): void {
    const { panels } = this;
    this.panels = []; // They are not closed by a person: what is noted about them stays.
    for (const panel of panels) panel.dispose();
    this.drawn.dispose();
    this.explained.dispose();
  }

  private get shown(): SavedPicture | undefined {
    const { current } = this;
    return current.kind === 'ready' ? current : undefined;
  }

  /** The panel for the next picture. */
  private free(): GraphPanel {
    const panel = this.panels.findLast(({ isKept }) => !isKept) ?? this.add();
    this.use(panel);
    return panel;
  }

  private use(panel: GraphPanel): void {
    this.panels = [...this.panels.filter((each) => each !== panel), panel];
  }

  private add(): GraphPanel {
    const panel: GraphPanel = new GraphPanel(this.parts, {
      drawn: (counts) => this.drawn.fire(counts),
      explained: (explanation) => this.explained.fire(explanation),
      shown: () => this.use(panel),
      closed: () => this.remove(panel),
      changed: () => this.noteKept(),
      save: ({ seed, graph, positions }) => this.save({ seed, graph, positions }),
      keepsTab: (title) => this.kept.includes(title),
    });
    this.panels = [...this.panels, panel];
    return panel;
  }

  private remove(panel: GraphPanel): void {
    if (!this.panels.includes(panel)) return;
    this.panels = this.panels.filter((each) => each !== panel);
    panel.dispose();
    this.noteKept();
  }

  private get kept(): readonly string[] {
    return this.parts.context.workspaceState.get<readonly string[]>(keptTitles, []);
  }

  /** Tabs that were not shown since a reload still have their panels to come: their titles stay noted. */
  private noteKept(): void {
    const live = this.panels.map(({ title }) => title);
    const waiting = this.kept.filter((title) => !live.includes(title) && hasTab(title));
    const titles = [...waiting, ...this.panels.filter(({ isKept }) => isKept).map(({ title }) => title)];
    void this.parts.context.workspaceState.update(keptTitles, titles);
  }
}

const hasTab = (title: string): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === title));
