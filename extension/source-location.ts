import * as vscode from 'vscode';
import type { CursorPosition } from '../src/protocol/engine-api.ts';
import type { SourcePlace } from '../src/protocol/graph-view.ts';
import { folderNames } from './folder-names.ts';
import { workspaceFolders } from './settings/workspace-folders.ts';
import type { EditedFiles } from './stale/edited-files.ts';

type Place = Pick<SourcePlace, 'path' | 'line' | 'column'> & Partial<SourcePlace>;

const folders = () => workspaceFolders().onDisk;
let edited: EditedFiles | undefined;

/** Finds places in documents that are not what the graph was built from, from now on. */
export function useEditedFiles(files: EditedFiles): void {
  edited = files;
}

/** Path and position between the graph (repository-relative, from 1, as built) and the editor (URIs, from 0, as it is now). */
export const sourceLocation = {
  /** The graph's path of a file; with several folders it starts with the folder's name in the graph. Virtual files have none in it. */
  pathOf(uri: vscode.Uri): string {
    if (uri.scheme !== 'file') return uri.toString();
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const path = folder?.uri.path === uri.path ? '' : vscode.workspace.asRelativePath(uri, false);
    const at = folders().findIndex(({ index }) => index === folder?.index);
    return folders().length > 1 && at >= 0 ? `${folderNames(folders())[at]}/${path}` : path;
  },

  /** A position in the text the graph was built from; null in a line that was changed or added since. */
  async positionOf(
    document: vscode.TextDocument,
    { line, character }: vscode.Position,
  ): Promise<CursorPosition | null> {
    const shift = await edited?.compare(document);
    const before = shift?.before[line] ?? line;
    return before < 0 ? null : { path: sourceLocation.pathOf(document.uri), line: before, character };
  },

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

  /** Where a place is in its document now, if that was compared; lines that are gone count as those in their place. */
  rangeOf(place: Place): vscode.Range {
    const { path, line, column, endLine = line, endColumn = column } = place;
    const uri = sourceLocation.uriOf(path);
    const now = (built: number) => (uri && edited ? edited.lineNow(uri, built - 1) : built - 1);
    return new vscode.Range(now(line), column - 1, now(endLine), endColumn - 1);
  },

  /** Compares a document with what the graph was built from, for ranges in it. */
  async compare(document: vscode.TextDocument): Promise<void> {
    await edited?.compare(document);
  },

  /** Undefined for a place in none of the folders. */
  locationOf(place: SourcePlace): vscode.Location | undefined {
    const uri = sourceLocation.uriOf(place.path);
    return uri && new vscode.Location(uri, sourceLocation.rangeOf(place));
  },

  /** Compares the open documents that some places are in. */
  async compareOpen(places: readonly SourcePlace[]): Promise<void> {
    const paths = new Set(places.map(({ path }) => path));
    const open = vscode.workspace.textDocuments.filter(({ uri }) => paths.has(sourceLocation.pathOf(uri)));
    await Promise.all(open.map((document) => sourceLocation.compare(document)));
  },

  /** Those of some places that are in the folders, as they are in open documents now. */
  async locationsOf(places: readonly SourcePlace[]): Promise<vscode.Location[]> {
    await sourceLocation.compareOpen(places);
    return places.flatMap((place) => sourceLocation.locationOf(place) ?? []);
  },
};
