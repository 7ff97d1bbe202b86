import * as vscode from 'vscode';

const icons: Readonly<Record<string, string>> = {
  MODULE: 'symbol-module',
  FILE: 'file',
  FOLDER: 'folder',
  CLASS: 'symbol-class',
  INTERFACE: 'symbol-interface',
  ENUM: 'symbol-enum',
  TYPE_ALIAS: 'symbol-structure',
  NAMESPACE: 'symbol-namespace',
  FUNCTION: 'symbol-function',
  METHOD: 'symbol-method',
  LAMBDA: 'symbol-function',
  VARIABLE: 'symbol-variable',
  PARAMETER: 'symbol-parameter',
  FIELD: 'symbol-field',
  EXTERNAL_MODULE: 'package',
  EXTERNAL_SYMBOL: 'package',
  BUILTIN: 'library',
};

/** The icon of a kind of node, as the editor draws such symbols. */
export const nodeIcon = (kind: string): vscode.ThemeIcon => new vscode.ThemeIcon(icons[kind] ?? 'symbol-misc');
