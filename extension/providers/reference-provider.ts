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
    const symbol = { position: sourceLocation.positionOf(document, position) };
    const request = { symbol, withDeclaration: includeDeclaration, limit: most };
    const answer = await this.graph.request('graph/uses', request, token);
    return (answer?.uses ?? []).flatMap(({ place }) => sourceLocation.locationOf(place) ?? []);
  }
}
