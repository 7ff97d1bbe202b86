import * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';
import { symbolKind } from './symbol-kind.ts';

const most = 200;

/** *Go to Symbol in Workspace*: names that hold what was typed, of files nothing else answers for. */
export class GraphWorkspaceSymbolProvider implements vscode.WorkspaceSymbolProvider {
  constructor(
    private readonly graph: AskGraph,
    private readonly answersFor: (path: string) => boolean,
  ) {}

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
    const typed = query.trim();
    if (typed === '') return [];
    const pattern = typed.includes('*') ? typed : `*${typed}*`;
    const found = (await this.graph.request('graph/symbols', { pattern, limit: most }, token)) ?? [];
    return found.flatMap(({ name, localName, kind, path, line, column }) => {
      const uri = path !== null && this.answersFor(path) ? sourceLocation.uriOf(path) : undefined;
      if (!uri || line === null || column === null) return [];
      const container = localName.endsWith(`.${name}`) ? localName.slice(0, -name.length - 1) : '';
      const start = new vscode.Position(line - 1, column - 1);
      const range = new vscode.Range(start, start.translate(0, name.length));
      return new vscode.SymbolInformation(
        name || localName,
        symbolKind(kind),
        container,
        new vscode.Location(uri, range),
      );
    });
  }
}
