import * as vscode from 'vscode';
import type { RulePanelMessage, RulePanelState, RulePanelUpdate } from '../../src/protocol/panels.ts';
import { t } from '../../src/protocol/translate.ts';
import { contributions } from '../contributions.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { PanelWindow } from './panel-window.ts';

interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly engine: EngineClient;
  reportError(error: unknown): void;
}

/** The Rule Diagnostics panel: what every rule of the last build did, and one rule in full. */
export class RulePanel implements vscode.WebviewPanelSerializer<{ readonly rule?: string }> {
  private readonly window: PanelWindow<RulePanelUpdate>;
  private readonly drawn = new vscode.EventEmitter<{ readonly rules: number }>();
  private state: RulePanelState = { kind: 'loading', step: t('Reading the rules') };
  private selected: string | undefined;
  private table: string | undefined;
  private isComparing = false;
  private comparedWith: string | null = null;

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
    this.selected = rule ?? this.selected;
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
    this.selected = saved?.rule;
    this.window.adopt(panel);
    await this.load();
  }

  dispose(): void {
    this.window.dispose();
    this.drawn.dispose();
  }

  /** Failures are a state of the panel, with the next step in it. */
  private async load(): Promise<void> {
    const { engine } = this.parts;
    try {
      const status = await engine.request('engine/status', null);
      const failure = 'failure' in status ? status.failure : undefined;
      if (status.state === 'empty')
        return this.set(failure ? { kind: 'failed', message: failure } : { kind: 'empty', reason: status.reason });
      const rules = await engine.request('rules/list', null);
      const isKnown = rules.some(({ id }) => id === this.selected);
      const selected = isKnown && this.selected ? await engine.request('rules/show', { rule: this.selected }) : null;
      const table = this.table && !selected ? await engine.request('rules/table', { table: this.table }) : null;
      const certainty = await engine.request('rules/certainty', null);
      const outside = await engine.request('graph/outside', { limit: 0 });
      const compared = await this.comparison();
      this.set({ kind: 'ready', failure: failure ?? null, rules, selected, table, outside, certainty, ...compared });
    } catch (error) {
      this.set({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
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
        return this.select(message.rule);
      case 'selectTable':
        return this.selectTable(message.table);
      case 'compare':
        return this.compare(message.isOn, message.build);
    }
  }

  private async compare(isOn: boolean, build: string | null): Promise<void> {
    this.isComparing = isOn;
    this.comparedWith = build;
    const comparison = await this.comparison();
    const isCurrent = this.isComparing === isOn && this.comparedWith === build;
    if (this.state.kind === 'ready' && isCurrent) this.set({ ...this.state, ...comparison });
  }

  /** A build that is no longer kept gives way to the one just before. */
  private async comparison(): Promise<Pick<Extract<RulePanelState, { kind: 'ready' }>, 'changes' | 'builds'>> {
    if (!this.isComparing) return { changes: null, builds: [] };
    const { engine } = this.parts;
    const builds = await engine.request('rules/builds', null);
    const build = builds.some(({ buildId }) => buildId === this.comparedWith) ? this.comparedWith : null;
    return { changes: await engine.request('rules/changes', { build }), builds };
  }

  private async select(rule: string): Promise<void> {
    this.selected = rule;
    this.table = undefined;
    const selected = await this.parts.engine.request('rules/show', { rule });
    if (this.state.kind === 'ready' && this.selected === rule) this.set({ ...this.state, selected, table: null });
  }

  private async selectTable(name: string): Promise<void> {
    this.selected = undefined;
    this.table = name;
    const table = await this.parts.engine.request('rules/table', { table: name });
    if (this.state.kind === 'ready' && this.table === name) this.set({ ...this.state, selected: null, table });
  }
}
