import * as vscode from 'vscode';
import type { OutlineEntry } from '../../src/protocol/editor-view.ts';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';
import { symbolKind } from './symbol-kind.ts';

/** The outline of a file. Lines may be gone since the build; ranges are kept inside the document. */
export class GraphDocumentSymbolProvider implements vscode.DocumentSymbolProvider {
  constructor(private readonly graph: AskGraph) {}

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const path = sourceLocation.pathOf(document.uri);
    const entries = (await this.graph.request('graph/outline', { path }, token)) ?? [];
    await sourceLocation.compare(document);
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
  const { place, firstLine: line, lastLine: endLine } = entry;
  const whole = { path: place.path, line, column: 1, endLine, endColumn: Number.MAX_SAFE_INTEGER };
  const lines = document.validateRange(sourceLocation.rangeOf(whole));
  return new vscode.DocumentSymbol(
    entry.name || entry.localName || '?',
    '',
    symbolKind(entry.kind),
    lines.union(name),
    name,
  );
}
