import path from 'node:path';
import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import { contributions } from '../contributions.ts';
import type { Command } from './command.ts';

/** Runs the query of the editor, or the selected part of it. */
export const runQuery: Command = async ({ queryPanel }) => {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme !== contributions.queryScheme)
    throw new Error(t('Open a query first: run Query Code Graph.'));
  const { document, selection } = editor;
  const sql = selection.isEmpty ? document.getText() : document.getText(selection);
  await queryPanel.run(sql, path.posix.basename(document.uri.path, '.sql'));
};
