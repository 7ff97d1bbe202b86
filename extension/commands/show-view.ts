import * as vscode from 'vscode';
import type { SymbolAddress } from '../../src/protocol/engine-api.ts';
import { t } from '../../src/protocol/translate.ts';
import { type ViewKind, viewKinds } from '../../src/protocol/view-kinds.ts';
import { builtPosition, cursorAddress } from '../cursor-address.ts';
import { setting } from '../settings/setting.ts';
import { sourceLocation } from '../source-location.ts';
import type { Command } from './command.ts';

/** Asks for a view and draws it from what the cursor is on: the symbol, the file, or the selected text. */
export const showView: Command = async ({ graphPanels }, given) => {
  const kinds = Object.keys(viewKinds) as ViewKind[];
  const choices = kinds.map((view) => ({ view, label: t(viewKinds[view].title), detail: t(viewKinds[view].doc) }));
  const choice = await vscode.window.showQuickPick(choices, { placeHolder: t('What the picture should show') });
  if (!choice) return;
  const { view } = choice;
  const to =
    view === 'path'
      ? await vscode.window.showInputBox({ prompt: t('Name of the symbol where the path should end') })
      : '';
  if (to === undefined) return;
  await graphPanels.show({
    view,
    from: await startOf(view, given),
    ...(to ? { to: { name: to } } : {}),
    direction: 'both',
    kinds: [],
    depth: view === 'neighbourhood' ? 1 : 2,
    budget: setting<number>('graph.elementBudget') ?? 300,
  });
};

async function startOf(view: ViewKind, given: unknown): Promise<SymbolAddress> {
  const editor = vscode.window.activeTextEditor;
  const { from } = viewKinds[view];
  if (!editor || given) return cursorAddress(given);
  const { document, selection } = editor;
  if (from === 'file' || from === 'file or folder') return { path: sourceLocation.pathOf(document.uri) };
  if (from !== 'selection') return cursorAddress(given);
  const shown = selection.isEmpty ? document.lineAt(selection.active.line).range : selection;
  const start = await builtPosition(document, shown.start);
  const { line: endLine, character: endCharacter } = await builtPosition(document, shown.end);
  return { selection: { ...start, endLine, endCharacter } };
}
