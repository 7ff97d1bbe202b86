import * as vscode from 'vscode';
import type { PlacedSymbol } from '../../src/protocol/editor-view.ts';
import type { Certainty } from '../../src/protocol/graph-view.ts';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';
import { hierarchyParts } from './hierarchy-parts.ts';

const most = 500;

/** *Show Type Hierarchy*: super- and subtypes of a type, and of a method what it overrides and what overrides it. */
export class GraphTypeHierarchyProvider implements vscode.TypeHierarchyProvider {
  /** The editor hands copies of the items back, so their symbols are kept by their place. */
  private readonly ids = new Map<string, string>();

  constructor(private readonly graph: AskGraph) {}

  async prepareTypeHierarchy(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.TypeHierarchyItem | undefined> {
    const where = await sourceLocation.positionOf(document, position);
    const found = where && (await this.graph.request('graph/symbol', { symbol: { position: where } }, token));
    return found && hasTypes.has(found.kind) ? this.item(found, 'exact') : undefined;
  }

  provideTypeHierarchySupertypes(item: vscode.TypeHierarchyItem, token: vscode.CancellationToken) {
    return this.related(item, 'out', token);
  }

  provideTypeHierarchySubtypes(item: vscode.TypeHierarchyItem, token: vscode.CancellationToken) {
    return this.related(item, 'in', token);
  }

  private async related(
    item: vscode.TypeHierarchyItem,
    direction: 'in' | 'out',
    token: vscode.CancellationToken,
  ): Promise<vscode.TypeHierarchyItem[]> {
    const id = this.ids.get(placeKey(item));
    if (!id) return [];
    const request = { symbol: { id }, direction, isTransitive: false, limit: most };
    const found = (await this.graph.request('graph/types', request, token)) ?? [];
    await sourceLocation.compareOpen(found.map(({ symbol }) => symbol.place));
    return found.flatMap(({ symbol, certainty }) => this.item(symbol, certainty) ?? []);
  }

  private item(symbol: PlacedSymbol, certainty: Certainty): vscode.TypeHierarchyItem | undefined {
    const parts = hierarchyParts(symbol, certainty);
    if (!parts) return undefined;
    const { kind, name, detail, uri, range } = parts;
    const item = new vscode.TypeHierarchyItem(kind, name, detail, uri, range, range);
    this.ids.set(placeKey(item), symbol.id);
    return item;
  }
}

const hasTypes = new Set(['CLASS', 'INTERFACE', 'ENUM', 'TYPE_ALIAS', 'METHOD']);

const placeKey = ({ uri, selectionRange: { start } }: vscode.TypeHierarchyItem) =>
  `${uri}:${start.line}:${start.character}`;
