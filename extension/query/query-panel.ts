import * as vscode from 'vscode';
import type { QueryResult } from '../../src/protocol/engine-api.ts';
import type {
  QueryPanelMessage,
  QueryPanelState,
  QueryPanelUpdate,
  QueryShown,
} from '../../src/protocol/query-view.ts';
import { t } from '../../src/protocol/translate.ts';
import { contributions } from '../contributions.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import type { LayoutClient } from '../layout-client.ts';
import { PanelWindow } from '../panels/panel-window.ts';
import { revealPlace } from '../reveal-place.ts';
import { setting } from '../settings/setting.ts';
import { resultPairs } from './result-pairs.ts';
import { rowTarget } from './row-target.ts';

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly engine: EngineClient;
  readonly layout: LayoutClient;
  reportError(error: unknown): void;
}

interface SavedQueryPanel {
  readonly title?: string;
  readonly sql?: string;
}

/** Results of queries: one panel that shows the last one, as a table or as a picture. */
export class QueryPanel implements vscode.WebviewPanelSerializer<SavedQueryPanel> {
  private readonly window: PanelWindow<QueryPanelUpdate>;
  private readonly drawn = new vscode.EventEmitter<{ readonly rows: number }>();
  private state: QueryPanelState = { kind: 'loading', step: '' };
  private running: vscode.CancellationTokenSource | undefined;

  readonly onDrawn = this.drawn.event;

  constructor(private readonly parts: Parts) {
    const kind = { viewType: contributions.panels.query, page: 'query', title: t('Query Result'), preserveFocus: true };
    this.window = new PanelWindow(parts.context, kind, {
      receive: (message) => this.receive(message as QueryPanelMessage),
    });
  }

  get current(): QueryPanelState {
    return this.state;
  }

  /** Runs a statement and shows its rows; an earlier one that still runs is stopped. Failures are a state of the panel. */
  async run(sql: string, title: string): Promise<void> {
    this.window.open();
    this.window.title = t('Result: {0}', title);
    this.running?.cancel();
    const running = new vscode.CancellationTokenSource();
    this.running = running;
    this.set({ kind: 'loading', step: t('Asking the graph') });
    const seconds = setting<number>('query.timeLimitSeconds') ?? 30;
    const limit = setting<number>('query.maxRows') ?? 1000;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      running.cancel();
    }, seconds * 1000);
    const start = performance.now();
    try {
      const result = await this.parts.engine.request('graph/query', { sql, limit }, running.token);
      if (this.running === running) this.set(shown(title, sql, result, performance.now() - start));
    } catch (error) {
      if (this.running !== running) return;
      const late = t(
        'The query was stopped after {0} seconds. Add a limit or a condition, or raise the time limit in the settings.',
        seconds,
      );
      const message = error instanceof Error ? error.message : String(error);
      this.set({
        kind: 'failed',
        message: isLate ? late : running.token.isCancellationRequested ? t('The query was stopped.') : message,
      });
    } finally {
      clearTimeout(timer);
      running.dispose();
      if (this.running === running) this.running = undefined;
    }
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, saved: SavedQueryPanel | undefined): Promise<void> {
    this.window.adopt(panel);
    if (saved?.sql) await this.run(saved.sql, saved.title ?? t('Query Result'));
    else this.set({ kind: 'empty', reason: t('Run a query to see its rows.') });
  }

  dispose(): void {
    this.running?.cancel();
    this.window.dispose();
    this.drawn.dispose();
  }

  private set(state: QueryPanelState): void {
    this.state = state;
    this.window.post({ type: 'state', state });
  }

  private receive(message: QueryPanelMessage): void {
    Promise.resolve(this.answer(message)).catch(this.parts.reportError);
  }

  private answer(message: QueryPanelMessage): unknown {
    switch (message.type) {
      case 'ready':
        return this.window.post({ type: 'state', state: this.state });
      case 'drawn':
        return this.drawn.fire(message);
      case 'build':
        return vscode.commands.executeCommand('codeAnatomy.build');
      case 'cancel':
        return this.running?.cancel();
      default:
        return this.state.kind === 'ready' ? this.use(this.state, message) : undefined;
    }
  }

  /** The page names rows and nodes of what it shows; everything else about them is looked up here. */
  private use(
    state: Extract<QueryPanelState, { kind: 'ready' }>,
    message: Extract<QueryPanelMessage, { type: 'openRow' | 'openNode' | 'draw' }>,
  ): unknown {
    switch (message.type) {
      case 'openRow': {
        const target = rowTarget(state.result, state.result.rows[message.row] ?? []);
        if (!target) return undefined;
        return 'node' in target ? this.openNode(target.node) : revealPlace(target.place, this.window.column);
      }
      case 'openNode':
        return this.openNode(message.node);
      case 'draw':
        return this.draw(state);
    }
  }

  private async openNode(id: string): Promise<void> {
    const symbol = await this.parts.engine.request('graph/symbol', { symbol: { id } });
    if (symbol) await revealPlace(symbol.place, this.window.column);
  }

  private async draw(state: Extract<QueryPanelState, { kind: 'ready' }>): Promise<void> {
    const pairs = resultPairs(state.result);
    if (!pairs || state.drawn) return;
    const budget = setting<number>('graph.elementBudget') ?? 300;
    const graph = await this.parts.engine.request('graph/pairs', { title: state.title, pairs, budget });
    const positions = await this.parts.layout.layout({ graph, arrangement: 'layered', keep: {} });
    if (this.state === state) this.set({ ...state, drawn: { graph, positions } });
  }
}

const shown = (
  title: string,
  sql: string,
  result: QueryResult,
  milliseconds: number,
): QueryPanelState & QueryShown => ({
  kind: 'ready',
  title,
  sql,
  result,
  milliseconds,
  canOpen: result.rows.map((cells) => rowTarget(result, cells) !== null),
  canDraw: (resultPairs(result) ?? []).length > 0,
  drawn: null,
});
