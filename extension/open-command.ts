import type * as vscode from 'vscode';
import type { SourcePlace } from '../src/protocol/graph-view.ts';
import { t } from '../src/protocol/translate.ts';
import { sourceLocation } from './source-location.ts';

/** The command of a row that opens a place; undefined when it lies in none of the folders. */
export function openCommand(
  place: Pick<SourcePlace, 'path' | 'line' | 'column'> & Partial<SourcePlace>,
): vscode.Command | undefined {
  const uri = sourceLocation.uriOf(place.path);
  if (!uri) return undefined;
  const options: vscode.TextDocumentShowOptions = { selection: sourceLocation.rangeOf(place), preserveFocus: true };
  return { command: 'vscode.open', title: t('Open'), arguments: [uri, options] };
}
