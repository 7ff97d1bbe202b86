import * as vscode from 'vscode';
import type { RelatedSymbol } from '../../src/protocol/editor-view.ts';
import type { SourcePlace } from '../../src/protocol/graph-view.ts';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';
import { HierarchyItems } from './hierarchy-items.ts';

const most = 500;

/** *Show Call Hierarchy*: callers and callees with the places of the calls; the detail says what is not certain. */
export class GraphCallHierarchyProvider implements vscode.CallHierarchyProvider {
  private readonly items: HierarchyItems<vscode.CallHierarchyItem>;

  constructor(private readonly graph: AskGraph) {
    this.items = new HierarchyItems(graph, vscode.CallHierarchyItem);
  }

  async prepareCallHierarchy(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CallHierarchyItem | undefined> {
    const found = await this.items.symbolAt(document, position, token);
    return found ? this.items.of(found, 'exact') : undefined;
  }

  async provideCallHierarchyIncomingCalls(item: vscode.CallHierarchyItem, token: vscode.CancellationToken) {
    return (await this.calls(item, 'in', token)).flatMap((related) => {
      const from = this.items.of(related.symbol, related.certainty);
      return from ? new vscode.CallHierarchyIncomingCall(from, rangesOf(related.sites)) : [];
    });
  }

  async provideCallHierarchyOutgoingCalls(item: vscode.CallHierarchyItem, token: vscode.CancellationToken) {
    return (await this.calls(item, 'out', token)).flatMap((related) => {
      const to = this.items.of(related.symbol, related.certainty);
      return to ? new vscode.CallHierarchyOutgoingCall(to, rangesOf(related.sites)) : [];
    });
  }

  private async calls(
    item: vscode.CallHierarchyItem,
    direction: 'in' | 'out',
    token: vscode.CancellationToken,
  ): Promise<readonly RelatedSymbol[]> {
    const id = this.items.idOf(item);
    if (!id) return [];
    const found = (await this.graph.request('graph/calls', { symbol: { id }, direction, limit: most }, token)) ?? [];
    await sourceLocation.compareOpen(found.flatMap(({ symbol, sites }) => [symbol.place, ...sites]));
    return found;
  }
}

const rangesOf = (sites: readonly SourcePlace[]) => sites.map((site) => sourceLocation.rangeOf(site));
