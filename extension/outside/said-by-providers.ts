import * as vscode from 'vscode';
import type { EditorPlace, SaidPlace } from '../../src/protocol/outside-view.ts';
import { sourceLocation } from '../source-location.ts';

type Answer = EditorPlace & { readonly said: readonly SaidPlace[] };

/** Questions that are on their way at once: language servers answer one after the other anyway. */
const atOnce = 4;

/** Asks the definition providers of the editor for names of a document; stops where it is cancelled. */
export async function saidByProviders(
  document: vscode.TextDocument,
  places: readonly EditorPlace[],
  cancelled: vscode.CancellationToken,
  onAnswer: () => void,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...places];
  const ask = async () => {
    for (let place = waiting.shift(); place && !cancelled.isCancellationRequested; place = waiting.shift()) {
      answers.push({ ...place, said: await definitionsAt(document, place) });
      onAnswer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return answers;
}

async function definitionsAt(document: vscode.TextDocument, place: EditorPlace): Promise<readonly SaidPlace[]> {
  const found = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[] | undefined>(
    'vscode.executeDefinitionProvider',
    document.uri,
    new vscode.Position(place.line, place.character),
  );
  return (found ?? []).map(saidPlace);
}

function saidPlace(found: vscode.Location | vscode.LocationLink): SaidPlace {
  const uri = 'targetUri' in found ? found.targetUri : found.uri;
  const range = 'targetUri' in found ? (found.targetSelectionRange ?? found.targetRange) : found.range;
  return {
    path: vscode.workspace.getWorkspaceFolder(uri) ? sourceLocation.pathOf(uri) : null,
    line: range.start.line,
    character: range.start.character,
    endLine: range.end.line,
    endCharacter: range.end.character,
  };
}
