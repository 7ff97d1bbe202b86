import * as vscode from 'vscode';

const { SymbolKind } = vscode;

const kinds: Readonly<Record<string, vscode.SymbolKind>> = {
  MODULE: SymbolKind.Module,
  FILE: SymbolKind.File,
  CLASS: SymbolKind.Class,
  INTERFACE: SymbolKind.Interface,
  ENUM: SymbolKind.Enum,
  TYPE_ALIAS: SymbolKind.TypeParameter,
  NAMESPACE: SymbolKind.Namespace,
  FUNCTION: SymbolKind.Function,
  METHOD: SymbolKind.Method,
  LAMBDA: SymbolKind.Function,
  VARIABLE: SymbolKind.Variable,
  PARAMETER: SymbolKind.Variable,
  FIELD: SymbolKind.Field,
};

/** How the editor calls a kind of node. */
export const symbolKind = (kind: string): vscode.SymbolKind => kinds[kind] ?? SymbolKind.Object;
