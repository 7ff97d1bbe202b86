import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import type { Command } from './command.ts';

/** Fades the code that the value at the cursor has nothing to do with. */
export const fadeSlice: Command = ({ sliceFader }) => {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(t('Open a file and put the cursor on a symbol first.'));
  return sliceFader.start(editor);
};
