import type * as vscode from 'vscode';
import type { BuildRunner } from './build-runner.ts';
import type { EngineClient } from './engine/engine-client.ts';
import type { TaintProblems } from './findings/taint-problems.ts';
import type { GraphPanels } from './panels/graph-panels.ts';
import type { RulePanel } from './panels/rule-panel.ts';
import type { ProviderSwitch } from './providers/provider-switch.ts';
import type { QueryFiles } from './query/query-files.ts';
import type { QueryPanel } from './query/query-panel.ts';
import type { SliceFader } from './slice/slice-fader.ts';
import type { SymbolsView } from './symbols/symbols-view.ts';
import type { WalkthroughProgress } from './walkthrough-progress.ts';

/** The parts a command may use. */
export interface App {
  readonly extensionId: string;
  readonly log: vscode.LogOutputChannel;
  readonly engine: EngineClient;
  readonly builder: BuildRunner;
  readonly graphPanels: GraphPanels;
  readonly rulePanel: RulePanel;
  readonly queryPanel: QueryPanel;
  readonly queryFiles: QueryFiles;
  readonly symbolsView: SymbolsView;
  readonly providers: ProviderSwitch;
  readonly sliceFader: SliceFader;
  readonly taintProblems: TaintProblems;
  readonly walkthrough: WalkthroughProgress;
}
