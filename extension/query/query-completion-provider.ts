import * as vscode from 'vscode';
import { type QueryCompletion, queryCompletions } from './query-completions.ts';

const kinds: Readonly<Record<QueryCompletion['what'], vscode.CompletionItemKind>> = {
  table: vscode.CompletionItemKind.Struct,
  column: vscode.CompletionItemKind.Field,
  value: vscode.CompletionItemKind.EnumMember,
  keyword: vscode.CompletionItemKind.Keyword,
};
const order: readonly QueryCompletion['what'][] = ['value', 'column', 'table', 'keyword'];

/** Completes tables, columns and values while a query is typed; the documentation is that of the views. */
export const queryCompletionProvider: vscode.CompletionItemProvider = {
  provideCompletionItems(document, position) {
    const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
    return queryCompletions(before, document.getText()).map(({ label, what, detail, insert }) => {
      const item = new vscode.CompletionItem({ label, description: detail.slice(0, 60) }, kinds[what]);
      item.insertText = insert;
      item.sortText = `${order.indexOf(what)}${label}`;
      item.documentation = detail;
      return item;
    });
  },
};
