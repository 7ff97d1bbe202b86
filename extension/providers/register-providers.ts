import * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { GraphCallHierarchyProvider } from './call-hierarchy-provider.ts';
import { GraphDefinitionProvider } from './definition-provider.ts';
import { GraphDocumentSymbolProvider } from './document-symbol-provider.ts';
import { GraphImplementationProvider } from './implementation-provider.ts';
import { ProviderSwitch } from './provider-switch.ts';
import { GraphReferenceProvider } from './reference-provider.ts';
import { GraphTypeHierarchyProvider } from './type-hierarchy-provider.ts';
import { GraphWorkspaceSymbolProvider } from './workspace-symbol-provider.ts';

/** The providers that stand in for a language server, each switched by its setting. */
export function registerProviders(
  graph: AskGraph,
  languages: readonly string[],
  languageOf: (path: string) => string | undefined,
): ProviderSwitch {
  const { languages: api } = vscode;
  return new ProviderSwitch({
    languages,
    hasGraph: () => graph.hasGraph(),
    register: {
      definition: (selector) => api.registerDefinitionProvider(selector, new GraphDefinitionProvider(graph)),
      references: (selector) => api.registerReferenceProvider(selector, new GraphReferenceProvider(graph)),
      implementation: (selector) =>
        api.registerImplementationProvider(selector, new GraphImplementationProvider(graph)),
      callHierarchy: (selector) => api.registerCallHierarchyProvider(selector, new GraphCallHierarchyProvider(graph)),
      typeHierarchy: (selector) => api.registerTypeHierarchyProvider(selector, new GraphTypeHierarchyProvider(graph)),
      documentSymbols: (selector) =>
        api.registerDocumentSymbolProvider(selector, new GraphDocumentSymbolProvider(graph), {
          label: 'Code Anatomy',
        }),
      workspaceSymbols: (_, answered) =>
        api.registerWorkspaceSymbolProvider(
          new GraphWorkspaceSymbolProvider(graph, (path) => answered.includes(languageOf(path) ?? '')),
        ),
    },
  });
}
