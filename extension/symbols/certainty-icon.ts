import * as vscode from 'vscode';

const icons: Readonly<Record<string, readonly [string, string]>> = {
  exact: ['pass', 'testing.iconPassed'],
  one_of: ['git-compare', 'list.warningForeground'],
  heuristic: ['lightbulb', 'list.warningForeground'],
  unresolved: ['circle-slash', 'codeAnatomy.unresolved'],
};

/** How sure an edge is, by shape and by colour. */
export function certaintyIcon(certainty: string): vscode.ThemeIcon {
  const [icon, color] = icons[certainty] ?? ['question', 'foreground'];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}
