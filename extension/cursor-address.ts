import * as vscode from 'vscode';
import type { SymbolAddress } from '../src/protocol/engine-api.ts';
import { t } from '../src/protocol/translate.ts';
import { sourceLocation } from './source-location.ts';

/** What a command is about: the symbol it was given, else the one at the cursor. */
export function cursorAddress(given: unknown): SymbolAddress {
  if (isAddress(given)) return given;
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(t('Open a file and put the cursor on a symbol first.'));
  return { position: sourceLocation.positionOf(editor.document, editor.selection.active) };
}

const isAddress = (given: unknown): given is SymbolAddress =>
  typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string';
