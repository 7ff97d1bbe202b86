import * as vscode from 'vscode';
import type { SourcePlace } from '../src/protocol/graph-view.ts';

/** Path and position between the graph (repository-relative, from 1) and the editor (URIs, from 0). */
export const sourceLocation = {
  /** The graph's path of a file; with several folders it starts with the folder's name. */
  pathOf(uri: vscode.Uri): string {
    return vscode.workspace.asRelativePath(uri, (vscode.workspace.workspaceFolders?.length ?? 0) > 1);
  },

  /** Undefined for a path that is in none of the folders; paths may come from a page and are not trusted. */
  uriOf(path: string): vscode.Uri | undefined {
    if (path.split(/[\\/]/).includes('..')) return undefined;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const [only] = folders;
    if (folders.length === 1 && only) return vscode.Uri.joinPath(only.uri, path);
    const folder = folders.find(({ name }) => path.startsWith(`${name}/`));
    return folder && vscode.Uri.joinPath(folder.uri, path.slice(folder.name.length + 1));
  },

  rangeOf(place: Pick<SourcePlace, 'line' | 'column'> & Partial<SourcePlace>): vscode.Range {
    const { line, column, endLine = line, endColumn = column } = place;
    return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
  },
};
