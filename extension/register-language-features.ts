import * as vscode from 'vscode';
import type { EngineStatus } from '../src/protocol/build-view.ts';
import type { AskGraph } from './ask-graph.ts';
import { GraphHoverProvider } from './hover/graph-hover-provider.ts';
import { GraphCodeLensProvider } from './providers/code-lens-provider.ts';
import { fileLanguages } from './providers/file-languages.ts';
import { registerProviders } from './providers/register-providers.ts';
import { useEditedFiles } from './source-location.ts';
import { EditedFiles } from './stale/edited-files.ts';
import { LanguageStatus } from './stale/language-status.ts';
import { StaleDecorations } from './stale/stale-decorations.ts';
import { StaleFiles } from './stale/stale-files.ts';

interface Parts {
  readonly languages: readonly string[];
  status(): EngineStatus | undefined;
  isStored(): Promise<boolean>;
}

/** What the graph adds to editors of the languages it knows. */
export function registerLanguageFeatures(context: vscode.ExtensionContext, graph: AskGraph, parts: Parts) {
  const selector = parts.languages.map((language) => ({ scheme: 'file', language }));
  const hovers = new GraphHoverProvider(graph);
  const lenses = new GraphCodeLensProvider(graph);
  const providers = registerProviders(graph, parts.languages, fileLanguages());
  const staleFiles = new StaleFiles(graph);
  const editedFiles = new EditedFiles(graph);
  useEditedFiles(editedFiles);
  const decorations = new StaleDecorations(staleFiles);
  const { status, isStored } = parts;
  const languageStatus = new LanguageStatus({ selector, files: staleFiles, status, isStored });
  context.subscriptions.push(
    ...[hovers, lenses, providers, staleFiles, editedFiles, decorations, languageStatus],
    vscode.languages.registerHoverProvider(selector, hovers),
    vscode.languages.registerCodeLensProvider(selector, lenses),
    vscode.window.registerFileDecorationProvider(decorations),
  );
  const refreshers = [editedFiles, lenses, providers, staleFiles, languageStatus];
  return { providers, staleFiles, onHover: hovers.onAnswer, refreshers };
}
