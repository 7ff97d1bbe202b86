import * as vscode from 'vscode';
import { views } from './contributions/views.ts';

/** Rows are asked for once the graph is there. */
const rowsMs = 700;

/**
 * Brings the focus back to the view whose button started some work, once rows took the button's place and the focus was lost
 * with it; a person who went to an editor or a terminal meanwhile stays there.
 */
export async function stayInView<T>(view: unknown, work: () => Promise<T>): Promise<T> {
  if (typeof view !== 'string' || !Object.hasOwn(views, view)) return work();
  let hasLeft = false;
  const leave = () => {
    hasLeft = true;
  };
  const leaving = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(leave),
    vscode.window.onDidChangeActiveTextEditor(leave),
    vscode.window.onDidChangeActiveTerminal(leave),
    vscode.window.tabGroups.onDidChangeTabs(leave),
  );
  try {
    const done = await work();
    await new Promise((resolve) => setTimeout(resolve, rowsMs));
    if (!hasLeft) await vscode.commands.executeCommand(`codeAnatomy.${view}.focus`);
    return done;
  } finally {
    leaving.dispose();
  }
}
