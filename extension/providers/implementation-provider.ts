import type * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';

const most = 500;

/** *Go to Implementations*: subtypes of a type and methods that override a method, at any distance. */
export class GraphImplementationProvider implements vscode.ImplementationProvider {
  constructor(private readonly graph: AskGraph) {}

  async provideImplementation(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Definition> {
    const where = await sourceLocation.positionOf(document, position);
    if (!where) return [];
    const request = { symbol: { position: where }, direction: 'in', isTransitive: true, limit: most } as const;
    const found = (await this.graph.request('graph/types', request, token)) ?? [];
    return sourceLocation.locationsOf(found.map(({ symbol }) => symbol.place));
  }
}
