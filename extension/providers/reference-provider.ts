import type * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';

const most = 5000;

/** *Find All References*. */
export class GraphReferenceProvider implements vscode.ReferenceProvider {
  constructor(private readonly graph: AskGraph) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const where = await sourceLocation.positionOf(document, position);
    if (!where) return [];
    const request = { symbol: { position: where }, withDeclaration: includeDeclaration, limit: most };
    const answer = await this.graph.request('graph/uses', request, token);
    return sourceLocation.locationsOf((answer?.uses ?? []).map(({ place }) => place));
  }
}
