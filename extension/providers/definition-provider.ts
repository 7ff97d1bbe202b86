import type * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';

/** *Go to Definition*: every declaration that may be meant, the likeliest first. */
export class GraphDefinitionProvider implements vscode.DefinitionProvider {
  constructor(private readonly graph: AskGraph) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Definition> {
    const where = await sourceLocation.positionOf(document, position);
    const found = (where && (await this.graph.request('graph/definition', where, token))) ?? [];
    return sourceLocation.locationsOf(found.map(({ place }) => place));
  }
}
