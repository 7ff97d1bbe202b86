import * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { setting } from '../settings/setting.ts';
import { sourceLocation } from '../source-location.ts';
import { hoverCommands, hoverText } from './hover-text.ts';

/** Answers a hover from the graph when there is one. */
export class GraphHoverProvider implements vscode.HoverProvider {
  constructor(private readonly graph: AskGraph) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const word = document.getWordRangeAtPosition(position);
    if (!word || !setting('hover.enabled')) return undefined;
    const where = await sourceLocation.positionOf(document, position);
    const answer = where && (await this.graph.request('graph/hover', where, token));
    const text = answer && hoverText(answer);
    if (!text) return undefined;
    const markdown = new vscode.MarkdownString(text, true);
    markdown.isTrusted = { enabledCommands: hoverCommands };
    return new vscode.Hover(markdown, word);
  }
}
