import * as vscode from 'vscode';
import type { CursorPosition, ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import type {
  GraphPanelMessage,
  GraphPanelSeed,
  GraphPanelState,
  GraphPanelUpdate,
  SavedPanel,
  SavedPicture,
} from '../../src/protocol/panels.ts';
import { counted, t } from '../../src/protocol/translate.ts';
import { viewKinds } from '../../src/protocol/view-kinds.ts';
import { contributions } from '../contributions.ts';
import { revealPlace } from '../reveal-place.ts';
import { knownFlow } from '../settings/known-flow.ts';
import { BitmapMaker } from './bitmap-maker.ts';
import { BusyCount } from './busy-count.ts';
import { CursorMark } from './cursor-mark.ts';
import { exportPicture } from './export-picture.ts';
import type { GraphPanelEvents, GraphPanelParts } from './graph-panel-parts.ts';
import { PanelWindow } from './panel-window.ts';
import { pictureAlong } from './picture-along.ts';
import { PictureHistory } from './picture-history.ts';
import { answerAboutPicture, type PictureActions, type Ready } from './picture-messages.ts';
import { pictureOfNow } from './picture-of-now.ts';
import { pins } from './pins.ts';

interface Loading {
  /** Opens the panel when it is closed. */
  readonly opens?: boolean;
  /** The picture that is shown can be gone back to. */
  readonly isStep?: boolean;
  readonly keep?: Positions;
}

/** A graph panel: holds the picture, asks the engine for more of it, has it arranged, and sends it to the page. */
export class GraphPanel implements PictureActions {
  private readonly window: PanelWindow<GraphPanelUpdate>;
  private state: GraphPanelState = { kind: 'loading', step: t('Opening') };
  private explanation: GraphPanelUpdate | undefined;
  readonly history = new PictureHistory();
  private readonly cursor: CursorMark;
  private readonly bitmaps = new BitmapMaker((svg) => this.window.post({ type: 'rasterize', svg }));
  /** What was asked for last, also when it could not be drawn. */
  private seed: GraphPanelSeed | undefined;
  /** Number of the picture asked for last; answers to earlier ones are dropped. */
  private turn = 0;
  private stateNumber = 0;
  private readonly busy = new BusyCount((isBusy) => this.window.post({ type: 'busy', isBusy }));

  /** Whether the next picture opens in another panel. */
  isKept = false;

  constructor(
    private readonly parts: GraphPanelParts,
    readonly events: GraphPanelEvents,
  ) {
    const { shown, closed, keepsTab } = events;
    const kind = { viewType: contributions.panels.graph, page: 'graph', title: t('Code Graph'), keepsTab };
    this.window = new PanelWindow(parts.context, kind, {
      receive: (message) => this.receive(message as GraphPanelMessage),
      shown,
      closed,
    });
    this.cursor = new CursorMark({
      engine: parts.engine,
      picture: () => (this.state.kind === 'ready' && this.window.isOpen ? this.state.graph : null),
      goAlong: (cursor) => this.goAlong(cursor),
      mark: (node) => this.window.post({ type: 'cursor', node }),
    });
  }

  get current(): GraphPanelState {
    return this.state;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.window.column;
  }

  get title(): string {
    return this.window.title;
  }

  async show(request: ViewRequest): Promise<void> {
    this.parts.layout.warm();
    const { arrangement } = viewKinds[request.view ?? 'neighbourhood'];
    await this.load({ request, arrangement }, { opens: true, isStep: true });
  }

  async explain(edge: string): Promise<void> {
    const explanation = await this.parts.engine
      .request('graph/why', { edge })
      .catch((error: Error) => ({ failed: error.message }));
    this.explanation = { type: 'explanation', explanation };
    this.window.post(this.explanation);
    this.events.explained(explanation);
  }

  /** Draws the picture from a new graph, if one of an older graph is open; what is still there keeps its place. */
  async refresh(): Promise<void> {
    const { state, seed } = this;
    const { status } = this.parts.engine;
    if (!this.window.isOpen || !seed || status?.state !== 'ready') return;
    if (state.kind !== 'ready') await this.load(seed, {}).catch(this.parts.reportError);
    else if (state.graph.stamp.buildId !== status.buildId)
      await this.busy.during(this.bringUpToDate(state)).catch(this.parts.reportError);
  }

  /** Takes a panel that the editor restored, with what its page kept. */
  async adopt(panel: vscode.WebviewPanel, saved: SavedPanel | undefined): Promise<void> {
    this.window.adopt(panel);
    this.isKept = saved?.isKept ?? false;
    if (saved?.picture) await this.bringBack(saved.picture).catch(() => {});
    else this.set({ kind: 'empty', reason: t('Put the cursor on a symbol and run Show Graph around Symbol.') });
  }

  /** Opens a picture as it was left. */
  async open(picture: SavedPicture): Promise<void> {
    this.window.open();
    if (this.state.kind === 'ready') this.history.keep(this.state);
    await this.bringBack(picture);
  }

  /** Shows a picture as it was left; when the graph was built again since, its question is asked again. */
  private async bringBack(picture: SavedPicture): Promise<void> {
    const turn = ++this.turn;
    this.explanation = undefined;
    this.setReady(picture);
    const status = await this.parts.engine.request('engine/status', null);
    if (turn !== this.turn) return;
    if (status.state === 'empty') this.set({ kind: 'empty', reason: status.reason });
    else if (status.state === 'ready' && status.buildId !== picture.graph.stamp.buildId)
      await this.busy.during(this.bringUpToDate(picture));
  }

  dispose(): void {
    this.cursor.dispose();
    this.window.dispose();
  }

  load(seed: GraphPanelSeed, how: Loading): Promise<void> {
    return this.busy.during(this.ask(seed, how));
  }

  drawNext(answer: Promise<{ readonly graph: GraphView; readonly seed: GraphPanelSeed }>, keep: Positions) {
    const turn = ++this.turn;
    const drawing = async () => {
      const { graph, seed } = await answer;
      if (turn === this.turn) await this.draw(turn, graph, seed, { keep, isStep: true });
    };
    return this.busy.during(drawing());
  }

  view(request: ViewRequest): Promise<GraphView> {
    return this.parts.engine.request('graph/view', { ...request, ...knownFlow() });
  }

  /** An error is shown in the panel when it is open already, else thrown. */
  private async ask(seed: GraphPanelSeed, { opens = false, isStep = false, keep = {} }: Loading): Promise<void> {
    const turn = ++this.turn;
    const wasOpen = this.window.isOpen;
    this.seed = seed;
    const opening = opens ? this.window.openFor(this.parts.engine.status?.state === 'ready') : null;
    try {
      const graph = await this.view(seed.request);
      if (turn !== this.turn) return;
      opening?.finish();
      this.explanation = undefined;
      await this.draw(turn, graph, seed, { keep, isStep });
    } catch (error) {
      opening?.giveUp();
      if (wasOpen && this.state.kind !== 'ready')
        this.set({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  private async draw(
    turn: number,
    graph: GraphView,
    seed: GraphPanelSeed,
    { keep = {}, isStep = false }: Loading,
  ): Promise<void> {
    const { state: before } = this;
    if (before.kind !== 'ready')
      this.set({ kind: 'loading', step: counted(graph.nodes.length, 'Arranging {0} node', 'Arranging {0} nodes') });
    const positions = await this.parts.layout.layout({ graph, arrangement: seed.arrangement, keep });
    if (turn !== this.turn) return;
    if (before.kind !== 'ready') return this.setReady({ graph, positions, seed });
    if (isStep) this.history.keep(before);
    const held = pins.hold(pins.of(before.graph), before.positions, positions);
    this.setReady({ graph: pins.carry(before.graph, graph), positions: held, seed });
  }

  private set(state: GraphPanelState): void {
    this.state = state;
    this.stateNumber++;
    this.postState();
  }

  private postState(): void {
    this.window.post({ type: 'state', state: this.state, number: this.stateNumber });
  }

  setReady({ graph, positions, seed }: SavedPicture): void {
    const { isKept, history } = this;
    const { canUndo, canRedo } = history;
    const steps = { canGoBack: false, canGoForward: false, canUndo, canRedo };
    const ready = { kind: 'ready', graph, positions, seed, isKept, ...steps } as const;
    this.window.title = graph.title ? t('Graph: {0}', graph.title) : t('Code Graph');
    this.seed = seed;
    this.set({ ...ready, canGoBack: history.canGoBack(ready), canGoForward: history.canGoForward(ready) });
    this.events.changed();
    this.cursor.startOver();
  }

  /** Shows a picture of the history; one of an earlier build is asked for again. */
  async restore(picture: Ready | null, shown: Ready): Promise<void> {
    if (!picture) return;
    this.turn++;
    if (picture.graph.stamp.buildId === shown.graph.stamp.buildId) this.setReady(picture);
    else await this.busy.during(this.bringUpToDate(picture));
  }

  /** A picture made from the one that is shown, all of it in the places it has. */
  replace(state: Ready, graph: GraphView, seed: GraphPanelSeed = state.seed): void {
    if (graph === state.graph) return;
    this.turn++;
    this.history.keep(state);
    this.setReady({ ...state, graph, seed });
    void this.refresh(); // The answer of a build that ended meanwhile was for the picture before.
  }

  /** The picture from the graph there is now, with what was done to it; a later question overtakes it. */
  private async bringUpToDate(picture: SavedPicture): Promise<void> {
    const turn = ++this.turn;
    const now = await pictureOfNow(picture, this.parts, (request) => this.view(request));
    if (turn === this.turn) this.setReady(now);
  }

  /** Draws what the cursor is in now, when the picture is one that goes along with it; whether it did. */
  private async goAlong(cursor: CursorPosition): Promise<boolean> {
    if (this.state.kind !== 'ready' || this.isKept) return false;
    const { state, turn } = this;
    const next = await pictureAlong(state, cursor, (request) => this.view(request));
    if (!next || turn !== this.turn) return false;
    await this.draw(++this.turn, next.graph, next.seed, {});
    return true;
  }

  private receive(message: GraphPanelMessage): void {
    Promise.resolve(this.answer(message)).catch(this.parts.reportError);
  }

  /** The page is not trusted with more than names of what it shows: ids are looked up, paths are those of the folders. */
  private answer(message: GraphPanelMessage): unknown {
    switch (message.type) {
      case 'ready':
        this.postState();
        if (this.explanation) this.window.post(this.explanation);
        this.window.post({ type: 'cursor', node: this.cursor.node });
        return undefined;
      case 'room':
        this.parts.layout.room = message;
        return undefined;
      case 'drawn':
        return this.events.drawn(message);
      case 'build':
        return vscode.commands.executeCommand('codeAnatomy.build');
      case 'openPlace':
        return revealPlace(message, this.window.column);
      case 'why':
        return this.explain(message.edge);
      case 'closeWhy':
        this.explanation = undefined;
        return undefined;
      case 'bitmap':
        return this.bitmaps.receive(message.data);
      case 'rule':
        return vscode.commands.executeCommand('codeAnatomy.openRuleDiagnostics', message.rule);
      default:
        return this.state.kind === 'ready' ? answerAboutPicture(this, this.state, message) : undefined;
    }
  }

  /** Asks for a format and a file, and writes the picture that is shown; the file when there is one. */
  async export(): Promise<vscode.Uri | undefined> {
    if (this.state.kind !== 'ready') throw new Error(t('There is no picture to export; show a graph first.'));
    return exportPicture(this.state, (svg) => this.bitmaps.make(svg));
  }

  async sendDetails(node: string): Promise<void> {
    const details = /^-?\d+$/.test(node) ? await this.parts.engine.request('graph/details', { node }) : null;
    if (details) this.window.post({ type: 'details', node, details });
  }
}
