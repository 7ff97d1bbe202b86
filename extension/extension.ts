import * as vscode from 'vscode';
import { useTranslations } from '../src/protocol/translate.ts';
import { AskGraph } from './ask-graph.ts';
import { BuildOnSave } from './build-on-save.ts';
import { BuildRunner } from './build-runner.ts';
import { registerCommands } from './commands/register-commands.ts';
import { EngineClient } from './engine/engine-client.ts';
import { openRequest } from './engine/open-request.ts';
import { reportStop } from './engine/report-stop.ts';
import { TaintActions } from './findings/taint-actions.ts';
import { TaintProblems } from './findings/taint-problems.ts';
import { UserRuleProblems } from './findings/user-rule-problems.ts';
import { LayoutClient } from './layout-client.ts';
import { GraphPanels } from './panels/graph-panels.ts';
import { registerPanels } from './panels/register-panels.ts';
import { RulePanel } from './panels/rule-panel.ts';
import { QueryPanel } from './query/query-panel.ts';
import { registerQueries } from './query/register-queries.ts';
import { registerLanguageFeatures } from './register-language-features.ts';
import { registerViews } from './register-views.ts';
import { reportError } from './report-error.ts';
import { hasStoredGraph } from './settings/has-stored-graph.ts';
import { watchSettings } from './settings/watch-settings.ts';
import { showStatus } from './show-status.ts';
import { SliceFader } from './slice/slice-fader.ts';
import { StatusBar } from './status-bar.ts';
import { supportedLanguages } from './supported-languages.ts';
import { WalkthroughProgress } from './walkthrough-progress.ts';

/** Puts the parts together. Starts no process: the first request does. */
export function activate(context: vscode.ExtensionContext) {
  const start = performance.now();
  useTranslations(vscode.env.language, vscode.l10n.bundle as Record<string, string> | undefined);
  const bundle = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  const log = vscode.window.createOutputChannel('Code Anatomy', { log: true });
  const report = (error: unknown) => void reportError(error, log);
  const isStored = () => hasStoredGraph(context);
  const engine = new EngineClient({ module: bundle('engine.cjs'), log, openRequest: () => openRequest(context) });
  const graph = new AskGraph(engine, isStored);
  const layout = new LayoutClient(bundle('layout-worker.cjs'));
  const parts = { context, engine, layout, reportError: report };
  const graphPanels = new GraphPanels(parts);
  const rulePanel = new RulePanel(parts);
  const queryPanel = new QueryPanel(parts);
  const queryFiles = registerQueries(context);
  const builder = new BuildRunner(engine, () => void rulePanel.show());
  const languages = supportedLanguages(context);
  const views = registerViews(context, graph, languages);
  const features = registerLanguageFeatures(context, graph, { languages, status: () => engine.status, isStored });
  const statusBar = new StatusBar();
  const { symbolsView } = views;
  const sliceFader = new SliceFader(engine);
  const extensionId = context.extension.id;
  const panels = { graphPanels, rulePanel, queryPanel };
  const taintProblems = new TaintProblems(engine, report);
  const { providers } = features;
  const walkthrough = new WalkthroughProgress({ engine, ...panels, onHover: features.onHover });
  const asked = { queryFiles, symbolsView, providers, sliceFader, taintProblems, walkthrough };
  const app = { extensionId, log, engine, builder, ...panels, ...asked };
  const userRules = new UserRuleProblems(engine, report);
  const refreshers = [...views.refreshers, ...features.refreshers, graphPanels, rulePanel, userRules, taintProblems];

  const onSave = new BuildOnSave({ builder, languages, hasGraph: () => graph.hasGraph(), reportError: report });

  context.subscriptions.push(
    onSave,
    ...[log, engine, layout, statusBar, sliceFader, walkthrough, userRules, taintProblems, registerCommands(app)],
    TaintActions.register(taintProblems),
    registerPanels(panels),
    engine.onStop((stop) => reportStop(stop)),
    watchSettings(engine),
    showStatus({ engine, statusBar, isStored, refreshers }),
  );
  const { findings, staleFiles } = { ...views, ...features };
  return {
    ...app,
    findings,
    staleFiles,
    statusBar: statusBar.item,
    layout,
    activationMs: performance.now() - start,
  };
}

/** What the tests see of a running extension. */
export type CodeAnatomyApi = ReturnType<typeof activate>;
