import * as vscode from 'vscode';
import type { CursorPosition } from '../src/protocol/engine-api.ts';
import type { SourcePlace } from '../src/protocol/graph-view.ts';
import { folderNames } from './folder-names.ts';
import { workspaceFolders } from './settings/workspace-folders.ts';

const folders = () => workspaceFolders().onDisk;

/** Path and position between the graph (repository-relative, from 1) and the editor (URIs, from 0). */
export const sourceLocation = {
  /** The graph's path of a file; with several folders it starts with the folder's name in the graph. Virtual files have none in it. */
  pathOf(uri: vscode.Uri): string {
    if (uri.scheme !== 'file') return uri.toString();
    const path = vscode.workspace.asRelativePath(uri, false);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const at = folders().findIndex(({ index }) => index === folder?.index);
    return folders().length > 1 && at >= 0 ? `${folderNames(folders())[at]}/${path}` : path;
  },

  positionOf: (document: vscode.TextDocument, { line, character }: vscode.Position): CursorPosition => ({
    path: sourceLocation.pathOf(document.uri),
    line,
    character,
  }),

  /** Undefined for a path that is in none of the folders; paths may come from a page and are not trusted. */
  uriOf(path: string): vscode.Uri | undefined {
    if (path.split(/[\\/]/).includes('..')) return undefined;
    const [only] = folders();
    if (folders().length === 1 && only) return vscode.Uri.joinPath(only.uri, path);
    const names = folderNames(folders());
    const at = names.findIndex((name) => path.startsWith(`${name}/`));
    const folder = folders()[at];
    return folder && vscode.Uri.joinPath(folder.uri, path.slice((names[at] ?? '').length + 1));
  },

  rangeOf(place: Pick<SourcePlace, 'line' | 'column'> & Partial<SourcePlace>): vscode.Range {
    const { line, column, endLine = line, endColumn = column } = place;
    return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
  },

  /** Undefined for a place in none of the folders. */
  locationOf(place: SourcePlace): vscode.Location | undefined {
    const uri = sourceLocation.uriOf(place.path);
    return uri && new vscode.Location(uri, sourceLocation.rangeOf(place));
  },
};
