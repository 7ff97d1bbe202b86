import * as vscode from 'vscode';
import type { PlacedSymbol, RelatedSymbol } from '../../src/protocol/editor-view.ts';
import type { Certainty, SourcePlace } from '../../src/protocol/graph-view.ts';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';
import { hierarchyParts } from './hierarchy-parts.ts';

const most = 500;

/** *Show Call Hierarchy*: callers and callees with the places of the calls; the detail says what is not certain. */
export class GraphCallHierarchyProvider implements vscode.CallHierarchyProvider {
  /** The editor hands items back without our class, so their symbols are kept by their place. */
  private readonly ids = new Map<string, string>();

  constructor(private readonly graph: AskGraph) {}

  async prepareCallHierarchy(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CallHierarchyItem | undefined> {
    const where = await sourceLocation.positionOf(document, position);
    const found = where && (await this.graph.request('graph/symbol', { symbol: { position: where } }, token));
    return found ? this.item(found, 'exact') : undefined;
  }

  async provideCallHierarchyIncomingCalls(item: vscode.CallHierarchyItem, token: vscode.CancellationToken) {
    return (await this.calls(item, 'in', token)).flatMap((related) => {
      const from = this.item(related.symbol, related.certainty);
      return from ? new vscode.CallHierarchyIncomingCall(from, rangesOf(related.sites)) : [];
    });
  }

  async provideCallHierarchyOutgoingCalls(item: vscode.CallHierarchyItem, token: vscode.CancellationToken) {
    return (await this.calls(item, 'out', token)).flatMap((related) => {
      const to = this.item(related.symbol, related.certainty);
      return to ? new vscode.CallHierarchyOutgoingCall(to, rangesOf(related.sites)) : [];
    });
  }

  private async calls(
    item: vscode.CallHierarchyItem,
    direction: 'in' | 'out',
    token: vscode.CancellationToken,
  ): Promise<readonly RelatedSymbol[]> {
    const id = this.ids.get(placeKey(item));
    if (!id) return [];
    const found = (await this.graph.request('graph/calls', { symbol: { id }, direction, limit: most }, token)) ?? [];
    await sourceLocation.compareOpen(found.flatMap(({ symbol, sites }) => [symbol.place, ...sites]));
    return found;
  }

  private item(symbol: PlacedSymbol, certainty: Certainty): vscode.CallHierarchyItem | undefined {
    const parts = hierarchyParts(symbol, certainty);
    if (!parts) return undefined;
    const { kind, name, detail, uri, range } = parts;
    const item = new vscode.CallHierarchyItem(kind, name, detail, uri, range, range);
    this.ids.set(placeKey(item), symbol.id);
    return item;
  }
}

const placeKey = ({ uri, selectionRange: { start } }: vscode.CallHierarchyItem) =>
  `${uri}:${start.line}:${start.character}`;

const rangesOf = (sites: readonly SourcePlace[]) => sites.map((site) => sourceLocation.rangeOf(site));
