import * as vscode from 'vscode';
import { contributions } from '../contributions.ts';
import { queryCompletionProvider } from './query-completion-provider.ts';
import { QueryFiles } from './query-files.ts';

/** Documents that hold queries, and their completion. */
export function registerQueries(context: vscode.ExtensionContext): QueryFiles {
  const files = new QueryFiles(context.globalState);
  const scheme = contributions.queryScheme;
  context.subscriptions.push(
    files,
    vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }),
    vscode.languages.registerCompletionItemProvider({ scheme }, queryCompletionProvider, '.', "'"),
  );
  return files;
}
