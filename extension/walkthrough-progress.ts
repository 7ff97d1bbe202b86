import * as vscode from 'vscode';
import type { contributions } from './contributions.ts';
import type { EngineClient } from './engine/engine-client.ts';
import type { GraphPanels } from './panels/graph-panels.ts';
import type { RulePanel } from './panels/rule-panel.ts';

type Step = keyof typeof contributions.walkthrough.steps;

interface Seen {
  readonly engine: EngineClient;
  readonly graphPanels: GraphPanels;
  readonly rulePanel: RulePanel;
  readonly onHover: vscode.Event<void>;
}

/**
 * Notes what a person has done, each in a context key that ends a step of the walkthrough: the editor itself hears of
 * commands from its own menus only, not of a hover, nor of a click in a picture.
 */
export class WalkthroughProgress implements vscode.Disposable {
  private readonly done = new Set<Step>();
  private readonly listeners: vscode.Disposable;

  constructor({ engine, graphPanels, rulePanel, onHover }: Seen) {
    this.listeners = vscode.Disposable.from(
      engine.onStatus(({ state }) => state === 'ready' && this.note('build')),
      onHover(() => this.note('hover')),
      graphPanels.onDrawn(() => this.note('graph')),
      graphPanels.onExplained((explanation) => 'rule' in explanation && this.note('why')),
      rulePanel.onDrawn(() => this.note('rules')),
    );
  }

  /** Opens the first steps. The editor looks for keys that become true from then on only, so they do once it is open. */
  async open(extensionId: string): Promise<void> {
    await Promise.all([...this.done].map((step) => setKey(step, false)));
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`, false);
    await Promise.all([...this.done].map((step) => setKey(step, true)));
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private note(step: Step): void {
    if (this.done.has(step)) return;
    this.done.add(step);
    void setKey(step, true);
  }
}

const setKey = (step: Step, isDone: boolean): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', `codeAnatomy.did.${step}`, isDone);
