import * as vscode from 'vscode';
import type { RulePanelMessage, RulePanelState, RulePanelUpdate } from '../../src/protocol/panels.ts';
import { t } from '../../src/protocol/translate.ts';
import { contributions } from '../contributions.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { revealPlace } from '../reveal-place.ts';
import { PanelWindow } from './panel-window.ts';

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly engine: EngineClient;
  reportError(error: unknown): void;
}

type Ready = Extract<RulePanelState, { kind: 'ready' }>;
type Chosen = 'selected' | 'examples' | 'table' | 'changes' | 'builds';

/** What is shown in full: a rule or a table, if either. */
interface Selection {
  readonly rule?: string | undefined;
  readonly table?: string | undefined;
}

/** Whether builds are compared, and with which; null means the one before. */
interface Comparison {
  readonly isOn: boolean;
  readonly build: string | null;
}

/** The Rule Diagnostics panel: what every rule of the last build did, and one rule in full. */
export class RulePanel implements vscode.WebviewPanelSerializer<{ readonly rule?: string }> {
  private readonly window: PanelWindow<RulePanelUpdate>;
  private readonly drawn = new vscode.EventEmitter<{ readonly rules: number }>();
  private state: RulePanelState = { kind: 'loading', step: t('Reading the rules') };
  private selection: Selection = {};
  private comparison: Comparison = { isOn: false, build: null };
  private loads = 0;

  readonly onDrawn = this.drawn.event;

  constructor(private readonly parts: Parts) {
    const kind = { viewType: contributions.panels.rules, page: 'rules', title: t('Rule Diagnostics') };
    this.window = new PanelWindow(parts.context, kind, {
      receive: (message) => this.receive(message as RulePanelMessage),
    });
  }

  get current(): RulePanelState {
    return this.state;
  }

  async show(rule?: string): Promise<void> {
    if (rule !== undefined) this.selection = { rule };
    this.window.open();
    await this.load();
  }

  async refresh(): Promise<void> {
    if (this.window.isOpen) await this.load();
  }

  async deserializeWebviewPanel(
    panel: vscode.WebviewPanel,
    saved: { readonly rule?: string } | undefined,
  ): Promise<void> {
    this.selection = { rule: saved?.rule };
    this.window.adopt(panel);
    await this.load();
  }

  dispose(): void {
    this.window.dispose();
    this.drawn.dispose();
  }

  /** What was asked for last is shown, whichever answer comes last. */
  private async load(): Promise<void> {
    const load = ++this.loads;
    const state = await this.loaded();
    if (load === this.loads) this.set(state);
  }

  /** Failures are a state of the panel, with the next step in it. */
  private async loaded(): Promise<RulePanelState> {
    const { engine } = this.parts;
    try {
      const status = await engine.request('engine/status', null);
      const failure = 'failure' in status ? status.failure : undefined;
      if (status.state === 'empty')
        return failure ? { kind: 'failed', message: failure } : { kind: 'empty', reason: status.reason };
      const rules = await engine.request('rules/list', null);
      const certainty = await engine.request('rules/certainty', null);
      const outside = await engine.request('graph/outside', { limit: 0 });
      const chosen = await this.chosen(rules);
      return { kind: 'ready', failure: failure ?? null, rules, outside, certainty, ...chosen };
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  private set(state: RulePanelState): void {
    this.state = state;
    this.window.post({ type: 'state', state });
  }

  private receive(message: RulePanelMessage): void {
    Promise.resolve(this.answer(message)).catch(this.parts.reportError);
  }

  private answer(message: RulePanelMessage): unknown {
    switch (message.type) {
      case 'ready':
        return this.window.post({ type: 'state', state: this.state });
      case 'drawn':
        return this.drawn.fire(message);
      case 'build':
        return vscode.commands.executeCommand('codeAnatomy.build');
      case 'select':
        return this.select({ rule: message.rule });
      case 'selectTable':
        return this.select({ table: message.table });
      case 'compare':
        return this.compare({ isOn: message.isOn, build: message.build });
      case 'runExamples':
        return this.runExamples(message.rule);
      case 'openPlace':
        return revealPlace(message, this.window.column);
    }
  }

  private async compare(comparison: Comparison): Promise<void> {
    this.comparison = comparison;
    const compared = await this.compared(comparison);
    if (this.state.kind === 'ready' && this.comparison === comparison) this.set({ ...this.state, ...compared });
  }

  private async select(selection: Selection): Promise<void> {
    this.selection = selection;
    if (this.state.kind !== 'ready') return; // What is loading asks for it.
    const selected = await this.selected(selection, this.state.rules);
    if (this.state.kind === 'ready' && this.selection === selection) this.set({ ...this.state, ...selected });
  }

  /** Examples are built in memory; what becomes of them is shown as long as their rule is. */
  private async runExamples(rule: string): Promise<void> {
    const show = (examples: Ready['examples']) => {
      if (this.state.kind === 'ready' && this.state.selected?.row.id === rule) this.set({ ...this.state, examples });
    };
    show('running');
    const failed = (error: Error) => ({ failed: error.message });
    show(await this.parts.engine.request('rules/examples', { rule }).catch(failed));
  }

  /** The answers to what is chosen by the time they are all there; a choice made meanwhile is asked for instead. */
  private async chosen(rules: Ready['rules']): Promise<Pick<Ready, Chosen>> {
    const { selection, comparison } = this;
    const answers = { ...(await this.selected(selection, rules)), ...(await this.compared(comparison)) };
    return this.selection === selection && this.comparison === comparison ? answers : this.chosen(rules);
  }

  /** A rule that is no longer there is not shown. */
  private async selected({ rule, table }: Selection, rules: Ready['rules']) {
    const { engine } = this.parts;
    const isKnown = rules.some(({ id }) => id === rule);
    return {
      selected: isKnown && rule ? await engine.request('rules/show', { rule }) : null,
      examples: null,
      table: table ? await engine.request('rules/table', { table }) : null,
    };
  }

  /** A build that is no longer kept gives way to the one just before. */
  private async compared({ isOn, build }: Comparison): Promise<Pick<Ready, 'changes' | 'builds'>> {
    if (!isOn) return { changes: null, builds: [] };
    const { engine } = this.parts;
    const builds = await engine.request('rules/builds', null);
    const isKept = builds.some(({ buildId }) => buildId === build);
    return { changes: await engine.request('rules/changes', { build: isKept ? build : null }), builds };
  }
}
