import * as vscode from 'vscode';
import type { EngineClient } from '../engine/engine-client.ts';
import { setting } from '../settings/setting.ts';
import { sourceLocation } from '../source-location.ts';
import { hoverCommands, hoverText } from './hover-text.ts';

/** Answers a hover from the graph when there is one; never starts a build, and says nothing rather than something wrong. */
export class GraphHoverProvider implements vscode.HoverProvider {
  constructor(
    private readonly engine: EngineClient,
    private readonly hasStoredGraph: () => Promise<boolean>,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const word = document.getWordRangeAtPosition(position);
    if (!word || !setting('hover.enabled') || !(await this.hasGraph())) return undefined;
    const { line, character } = position;
    const answer = await this.engine
      .request('graph/hover', { path: sourceLocation.pathOf(document.uri), line, character }, token)
      .catch(() => null);
    const text = answer && hoverText(answer);
    if (!text || token.isCancellationRequested) return undefined;
    const markdown = new vscode.MarkdownString(text, true);
    markdown.isTrusted = { enabledCommands: hoverCommands };
    return new vscode.Hover(markdown, word);
  }

  private async hasGraph(): Promise<boolean> {
    const { status, hasGivenUp } = this.engine;
    if (hasGivenUp) return false;
    return status ? status.state === 'ready' : this.hasStoredGraph();
  }
}
