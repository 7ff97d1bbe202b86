import * as vscode from 'vscode';
import type { CursorPosition, SymbolAddress } from '../src/protocol/engine-api.ts';
import { t } from '../src/protocol/translate.ts';
import { sourceLocation } from './source-location.ts';

/** What a command is about: the symbol it was given, else the one at the cursor. */
export async function cursorAddress(given: unknown): Promise<SymbolAddress> {
  if (isAddress(given)) return given;
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(t('Open a file and put the cursor on a symbol first.'));
  return { position: await builtPosition(editor.document, editor.selection.active) };
}

/** The position in the text the graph was built from; fails with a sentence in a line that is newer. */
export async function builtPosition(document: vscode.TextDocument, position: vscode.Position): Promise<CursorPosition> {
  const built = await sourceLocation.positionOf(document, position);
  if (!built)
    throw new Error(t('This line was changed since the graph was built. Build the code graph to bring it up to date.'));
  return built;
}

const isAddress = (given: unknown): given is SymbolAddress =>
  typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string';
