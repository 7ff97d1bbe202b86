import * as vscode from 'vscode';
import type { SourcePlace } from '../src/protocol/graph-view.ts';
import { t } from '../src/protocol/translate.ts';
import { sourceLocation } from './source-location.ts';

type Place = Pick<SourcePlace, 'path' | 'line' | 'column'> & Partial<SourcePlace>;

/** Opens a place of the graph in an editor group that does not show one of our panels, and selects it. */
export async function revealPlace(
  place: Place,
  panelColumn: vscode.ViewColumn | undefined,
  preserveFocus = false,
  { preview }: { readonly preview?: boolean } = {},
): Promise<void> {
  const uri = sourceLocation.uriOf(place.path);
  if (!uri) throw new Error(t('{0} is in none of the open folders.', place.path));
  const document = await vscode.workspace.openTextDocument(uri);
  await sourceLocation.compare(document);
  const range = sourceLocation.rangeOf(place);
  const isWhole = range.end.line - range.start.line > 3; // Selecting a whole function hides more than it shows.
  await vscode.window.showTextDocument(document, {
    viewColumn: editorColumn(uri, panelColumn),
    preserveFocus,
    ...(preview === undefined ? {} : { preview }),
    selection: isWhole ? new vscode.Range(range.start, range.start) : range,
  });
}

/** The group that shows the file already, else one that is not the panel's. */
function editorColumn(uri: vscode.Uri, panelColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all.filter((group) => group.viewColumn !== panelColumn);
  const shows = (tab: vscode.Tab) =>
    tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri.toString();
  const group = groups.find(({ tabs }) => tabs.some(shows)) ?? groups[0];
  if (group) return group.viewColumn;
  return panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}
