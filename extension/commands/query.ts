import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import { exampleQueries } from '../query/example-queries.ts';
import type { Command } from './command.ts';

interface Choice extends vscode.QuickPickItem {
  /** A saved query to open. */
  readonly saved?: string;
  /** A new query to start from. */
  readonly sql?: string;
}

const { Separator } = vscode.QuickPickItemKind;

/** Opens an editor for a query: an empty one, a saved one, or an example. */
export const query: Command = async ({ queryFiles }, given) => {
  const choice = isText(given) ? { label: t('Query'), sql: given } : await choose(queryFiles);
  if (!choice) return;
  const uri =
    choice.saved === undefined
      ? await queryFiles.create(choice.label, choice.sql ?? '')
      : queryFiles.uriOf(choice.saved);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
};

const isText = (given: unknown): given is string => typeof given === 'string';

function choose(files: Parameters<typeof query>[0]['queryFiles']): Promise<Choice | undefined> {
  const remove: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('trash'), tooltip: t('Delete this query') };
  const picker = vscode.window.createQuickPick<Choice>();
  const fill = () => {
    picker.items = choices(files.names).map((choice) =>
      choice.saved === undefined ? choice : { ...choice, buttons: [remove] },
    );
  };
  picker.title = t('Query Code Graph');
  picker.placeholder = t('A new query, one of yours, or an example to start from');
  picker.matchOnDetail = true;
  fill();
  return new Promise((resolve) => {
    picker.onDidTriggerItemButton(({ item }) => {
      if (item.saved !== undefined) void files.remove(item.saved).then(fill);
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

const choices = (saved: readonly string[]): Choice[] => [
  {
    label: t('New Query'),
    iconPath: new vscode.ThemeIcon('add'),
    sql: `${t('-- Ctrl+Enter runs the query; Ctrl+Space completes.')}\n`,
  },
  ...(saved.length > 0 ? [{ label: t('Saved'), kind: Separator }] : []),
  ...saved.map((name) => ({ label: name, iconPath: new vscode.ThemeIcon('file'), saved: name })),
  { label: t('Examples'), kind: Separator },
  ...exampleQueries.map(({ title, teaches, sql }) => ({
    label: t(title),
    detail: t(teaches),
    iconPath: new vscode.ThemeIcon('mortar-board'),
    sql,
  })),
];
