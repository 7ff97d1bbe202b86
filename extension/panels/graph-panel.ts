import * as vscode from 'vscode';
import type { NeighbourhoodRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import type {
  GraphPanelMessage,
  GraphPanelSeed,
  GraphPanelState,
  GraphPanelUpdate,
} from '../../src/protocol/panels.ts';
import { contributions } from '../contributions.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import type { LayoutClient } from '../layout-client.ts';
import { revealPlace } from '../reveal-place.ts';
import { expandRequest } from './expand-request.ts';
import { mergeViews } from './merge-views.ts';
import { PanelWindow } from './panel-window.ts';

type Ready = Extract<GraphPanelState, { kind: 'ready' }>;

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly engine: EngineClient;
  readonly layout: LayoutClient;
  reportError(error: unknown): void;
}

/** The graph panel: holds the picture, asks the engine for more of it, has it arranged, and sends it to the page. */
export class GraphPanel implements vscode.WebviewPanelSerializer<{ readonly seed?: GraphPanelSeed }> {
  private readonly window: PanelWindow<GraphPanelUpdate>;
  private readonly drawn = new vscode.EventEmitter<{ readonly nodes: number; readonly edges: number }>();
  private readonly explained = new vscode.EventEmitter<
    Extract<GraphPanelUpdate, { type: 'explanation' }>['explanation']
  >();
  private state: GraphPanelState = { kind: 'loading', step: 'Opening' };
  private explanation: GraphPanelUpdate | undefined;
  private history: GraphPanelSeed[] = [];
  /** What was asked for last, also when it could not be drawn. */
  private seed: GraphPanelSeed | undefined;
  /** Number of the picture asked for last; answers to earlier ones are dropped. */
  private turn = 0;

  readonly onDrawn = this.drawn.event;
  readonly onExplained = this.explained.event;

  constructor(private readonly parts: Parts) {
    const kind = { viewType: contributions.panels.graph, page: 'graph', title: 'Code Graph' };
    this.window = new PanelWindow(parts.context, kind, (message) => this.receive(message as GraphPanelMessage));
  }

  get current(): GraphPanelState {
    return this.state;
  }

  async show(request: NeighbourhoodRequest): Promise<void> {
    this.parts.layout.warm();
    const before = this.state.kind === 'ready' ? this.state.seed : undefined;
    await this.load({ request, arrangement: before?.arrangement ?? 'layered' }, true);
    if (before && this.state.kind === 'ready') this.remember(before);
  }

  async explain(edge: string): Promise<void> {
    const explanation = await this.parts.engine
      .request('graph/why', { edge })
      .catch((error: Error) => ({ failed: error.message }));
    this.explanation = { type: 'explanation', explanation };
    this.window.post(this.explanation);
    this.explained.fire(explanation);
  }

  /** Draws the same symbol from a new graph, if a picture is open; what is still there keeps its place. */
  async refresh(): Promise<void> {
    const { state, seed } = this;
    if (!this.window.isOpen || !seed || this.parts.engine.status?.state !== 'ready') return;
    await this.load(seed, false, state.kind === 'ready' ? state.positions : {}).catch(this.parts.reportError);
  }

  async deserializeWebviewPanel(
    panel: vscode.WebviewPanel,
    saved: { readonly seed?: GraphPanelSeed } | undefined,
  ): Promise<void> {
    this.window.adopt(panel);
    if (saved?.seed) await this.load(saved.seed, false).catch(() => {});
    else this.set({ kind: 'empty', reason: 'Put the cursor on a symbol and run Show Graph around Symbol.' });
  }

  dispose(): void {
    this.window.dispose();
    this.drawn.dispose();
    this.explained.dispose();
  }

  /** An error is shown in the panel when it is open already, else thrown. */
  private async load(seed: GraphPanelSeed, opens: boolean, keep: Positions = {}): Promise<void> {
    const turn = ++this.turn;
    const wasOpen = this.window.isOpen;
    this.seed = seed;
    try {
      const graph = await this.parts.engine.request('graph/view', seed.request);
      if (turn !== this.turn) return;
      if (opens) this.window.open();
      this.explanation = undefined;
      await this.draw(turn, graph, seed, keep);
    } catch (error) {
      if (wasOpen && this.state.kind !== 'ready')
        this.set({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  private async draw(turn: number, graph: GraphView, seed: GraphPanelSeed, keep: Positions): Promise<void> {
    if (this.state.kind !== 'ready') this.set({ kind: 'loading', step: `Arranging ${graph.nodes.length} nodes` });
    const positions = await this.parts.layout.layout({ graph, arrangement: seed.arrangement, keep });
    if (turn !== this.turn) return;
    this.window.title = graph.title ? `Graph: ${graph.title}` : 'Code Graph';
    this.set({ kind: 'ready', graph, positions, seed, canGoBack: this.history.length > 0 });
  }

  private set(state: GraphPanelState): void {
    this.state = state;
    this.window.post({ type: 'state', state });
  }

  private remember(seed: GraphPanelSeed): void {
    this.history = [...this.history.slice(-19), seed];
    if (this.state.kind === 'ready' && !this.state.canGoBack) this.set({ ...this.state, canGoBack: true });
  }

  private receive(message: GraphPanelMessage): void {
    Promise.resolve(this.answer(message)).catch(this.parts.reportError);
  }

  /** The page is not trusted with more than names of what it shows: ids are looked up, paths are those of the folders. */
  private answer(message: GraphPanelMessage): unknown {
    switch (message.type) {
      case 'ready':
        this.window.post({ type: 'state', state: this.state });
        if (this.explanation) this.window.post(this.explanation);
        return undefined;
      case 'drawn':
        return this.drawn.fire(message);
      case 'build':
        return vscode.commands.executeCommand('codeAnatomy.build');
      case 'openPlace':
        return revealPlace(message, this.window.column);
      case 'why':
        return this.explain(message.edge);
      case 'closeWhy':
        this.explanation = undefined;
        return undefined;
      case 'back':
        return this.goBack();
      default:
        return this.state.kind === 'ready' ? this.change(this.state, message) : undefined;
    }
  }

  private change(
    state: Ready,
    message: Extract<GraphPanelMessage, { type: 'open' | 'expand' | 'refocus' | 'direction' | 'arrange' }>,
  ): unknown {
    const { graph, seed } = state;
    switch (message.type) {
      case 'open': {
        const place = graph.nodes.find(({ id }) => id === message.node)?.place;
        return place ? revealPlace(place, this.window.column, !message.focus) : undefined;
      }
      case 'expand':
        return this.expand(state, message.node);
      case 'refocus':
        return this.show({ ...seed.request, from: { id: message.node } });
      case 'direction':
        return this.load(
          { ...seed, request: { ...seed.request, direction: message.direction } },
          false,
          state.positions,
        );
      case 'arrange':
        return this.draw(++this.turn, graph, { ...seed, arrangement: message.arrangement }, {});
    }
  }

  private async expand(state: Ready, node: string): Promise<void> {
    const turn = ++this.turn;
    const found = await this.parts.engine.request('graph/view', expandRequest(state.graph, node));
    if (turn === this.turn) await this.draw(turn, mergeViews(state.graph, found, node), state.seed, state.positions);
  }

  private async goBack(): Promise<void> {
    const seed = this.history.at(-1);
    if (!seed) return;
    this.history = this.history.slice(0, -1);
    await this.load(seed, false);
  }
}
