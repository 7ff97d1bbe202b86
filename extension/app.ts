import type * as vscode from 'vscode';
import type { BuildRunner } from './build-runner.ts';
import type { EngineClient } from './engine/engine-client.ts';
import type { GraphPanel } from './panels/graph-panel.ts';
import type { RulePanel } from './panels/rule-panel.ts';

/** The parts a command may use. */
export interface App {
  readonly log: vscode.LogOutputChannel;
  readonly engine: EngineClient;
  readonly builder: BuildRunner;
  readonly graphPanel: GraphPanel;
  readonly rulePanel: RulePanel;
}
