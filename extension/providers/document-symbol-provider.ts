import * as vscode from 'vscode';
import type { OutlineEntry } from '../../src/protocol/editor-view.ts';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';
import { symbolKind } from './symbol-kind.ts';

/** The outline of a file. Lines may have moved since the build; ranges are kept inside the document. */
export class GraphDocumentSymbolProvider implements vscode.DocumentSymbolProvider {
  constructor(private readonly graph: AskGraph) {}

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const path = sourceLocation.pathOf(document.uri);
    const entries = (await this.graph.request('graph/outline', { path }, token)) ?? [];
    const symbols = new Map(entries.map((entry) => [entry.id, symbolOf(document, entry)]));
    const top: vscode.DocumentSymbol[] = [];
    for (const { id, parent } of entries) {
      const symbol = symbols.get(id);
      const around = parent === null ? undefined : symbols.get(parent);
      if (symbol) (around?.children ?? top).push(symbol);
    }
    return top;
  }
}

function symbolOf(document: vscode.TextDocument, entry: OutlineEntry): vscode.DocumentSymbol {
  const name = document.validateRange(sourceLocation.rangeOf(entry.place));
  const lines = document.validateRange(
    new vscode.Range(entry.firstLine - 1, 0, entry.lastLine - 1, Number.MAX_SAFE_INTEGER),
  );
  return new vscode.DocumentSymbol(
    entry.name || entry.localName || '?',
    '',
    symbolKind(entry.kind),
    lines.union(name),
    name,
  );
}
