import * as vscode from 'vscode';
import type { AskGraph } from './ask-graph.ts';
import { BuildTree } from './build-view/build-tree.ts';
import { FindingProblems } from './findings/finding-problems.ts';
import { FindingsStore } from './findings/findings-store.ts';
import { FindingsTree } from './findings/findings-tree.ts';
import { RulesTree } from './rules/rules-tree.ts';
import { SymbolsView } from './symbols/symbols-view.ts';

/** The four views of the container, and what shows their rows elsewhere. */
export function registerViews(context: vscode.ExtensionContext, graph: AskGraph, languages: readonly string[]) {
  const symbolsView = new SymbolsView(graph, languages);
  const rules = new RulesTree(graph);
  const findings = new FindingsStore(graph);
  const build = new BuildTree(graph);
  const { registerTreeDataProvider } = vscode.window;
  context.subscriptions.push(
    symbolsView,
    findings,
    new FindingProblems(findings),
    registerTreeDataProvider('codeAnatomy.rules', rules),
    registerTreeDataProvider('codeAnatomy.findings', new FindingsTree(findings)),
    registerTreeDataProvider('codeAnatomy.build', build),
  );
  return { symbolsView, findings, refreshers: [symbolsView, rules, findings, build] };
}
