import * as vscode from 'vscode';
import { BuildRunner } from './build-runner.ts';
import { registerCommands } from './commands/register-commands.ts';
import { contributions } from './contributions.ts';
import { EngineClient } from './engine/engine-client.ts';
import { openRequest } from './engine/open-request.ts';
import { reportStop } from './engine/report-stop.ts';
import { GraphHoverProvider } from './hover/graph-hover-provider.ts';
import { LayoutClient } from './layout-client.ts';
import { GraphPanel } from './panels/graph-panel.ts';
import { RulePanel } from './panels/rule-panel.ts';
import { reportError } from './report-error.ts';
import { RulesTree } from './rules/rules-tree.ts';
import { hasStoredGraph } from './settings/has-stored-graph.ts';
import { watchSettings } from './settings/watch-settings.ts';
import { showStatus } from './show-status.ts';
import { StatusBar } from './status-bar.ts';
import { supportedLanguages } from './supported-languages.ts';

/** Puts the parts together. Starts no process: the first request does. */
export function activate(context: vscode.ExtensionContext) {
  const start = performance.now();
  const bundle = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  const log = vscode.window.createOutputChannel('Code Anatomy', { log: true });
  const report = (error: unknown) => void reportError(error, log);
  const isStored = () => hasStoredGraph(context);
  const engine = new EngineClient({
    module: bundle('engine.cjs'),
    log,
    openRequest: () => openRequest(context),
  });
  const layout = new LayoutClient(bundle('layout-worker.cjs'));
  const graphPanel = new GraphPanel({ context, engine, layout, reportError: report });
  const rulePanel = new RulePanel({ context, engine, reportError: report });
  const builder = new BuildRunner(engine, () => void rulePanel.show());
  const app = { log, engine, builder, graphPanel, rulePanel };
  const rulesTree = new RulesTree(engine, isStored);
  const statusBar = new StatusBar();
  const hover = new GraphHoverProvider(engine, isStored);

  context.subscriptions.push(
    ...[log, engine, layout, graphPanel, rulePanel, statusBar, registerCommands(app)],
    vscode.languages.registerHoverProvider(supportedLanguages(context), hover),
    vscode.window.registerTreeDataProvider('codeAnatomy.rules', rulesTree),
    vscode.window.registerWebviewPanelSerializer(contributions.panels.graph, graphPanel),
    vscode.window.registerWebviewPanelSerializer(contributions.panels.rules, rulePanel),
    engine.onStop((stop) => reportStop(stop)),
    watchSettings(engine),
    showStatus({ engine, statusBar, isStored, refreshers: [rulesTree, graphPanel, rulePanel] }),
  );
  return { ...app, statusBar: statusBar.item, layout, activationMs: performance.now() - start };
}

/** What the tests see of a running extension. */
export type CodeAnatomyApi = ReturnType<typeof activate>;
