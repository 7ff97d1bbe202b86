import * as vscode from 'vscode';
import type { SymbolAddress } from '../src/protocol/engine-api.ts';
import { sourceLocation } from './source-location.ts';

/** What a command is about: the symbol it was given, else the one at the cursor. */
export function cursorAddress(given: unknown): SymbolAddress {
  if (isAddress(given)) return given;
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('Open a file and put the cursor on a symbol first.');
  const { line, character } = editor.selection.active;
  return { position: { path: sourceLocation.pathOf(editor.document.uri), line, character } };
}

const isAddress = (given: unknown): given is SymbolAddress =>
  typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string';
