import * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { setting } from '../settings/setting.ts';
import { sourceLocation } from '../source-location.ts';
import { hoverCommands, hoverText } from './hover-text.ts';

/** Answers a hover from the graph when there is one. */
export class GraphHoverProvider implements vscode.HoverProvider {
  private readonly answered = new vscode.EventEmitter<void>();
  readonly onAnswer = this.answered.event;

  constructor(private readonly graph: AskGraph) {}

  dispose(): void {
    this.answered.dispose();
  }

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
    this.answered.fire();
    return new vscode.Hover(markdown, word);
  }
}
