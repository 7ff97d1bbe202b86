import * as vscode from 'vscode';
import { contributions } from '../contributions.ts';
import type { QueryPanel } from '../query/query-panel.ts';
import type { GraphPanels } from './graph-panels.ts';
import type { RulePanel } from './rule-panel.ts';

interface Panels {
  readonly graphPanels: GraphPanels;
  readonly rulePanel: RulePanel;
  readonly queryPanel: QueryPanel;
}

/** Lets every panel come back after a restart of the window; they go with what is returned. */
export function registerPanels({ graphPanels, rulePanel, queryPanel }: Panels): vscode.Disposable {
  const { graph, rules, query } = contributions.panels;
  return vscode.Disposable.from(
    ...[graphPanels, rulePanel, queryPanel],
    vscode.window.registerWebviewPanelSerializer(graph, graphPanels),
    vscode.window.registerWebviewPanelSerializer(rules, rulePanel),
    vscode.window.registerWebviewPanelSerializer(query, queryPanel),
  );
}
