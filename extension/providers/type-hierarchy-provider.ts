import * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';
import { HierarchyItems } from './hierarchy-items.ts';

const most = 500;

/** *Show Type Hierarchy*: super- and subtypes of a type, and of a method what it overrides and what overrides it. */
export class GraphTypeHierarchyProvider implements vscode.TypeHierarchyProvider {
  private readonly items: HierarchyItems<vscode.TypeHierarchyItem>;

  constructor(private readonly graph: AskGraph) {
    this.items = new HierarchyItems(graph, vscode.TypeHierarchyItem);
  }

  async prepareTypeHierarchy(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.TypeHierarchyItem | undefined> {
    const found = await this.items.symbolAt(document, position, token);
    return found && hasTypes.has(found.kind) ? this.items.of(found, 'exact') : undefined;
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
    const id = this.items.idOf(item);
    if (!id) return [];
    const request = { symbol: { id }, direction, isTransitive: false, limit: most };
    const found = (await this.graph.request('graph/types', request, token)) ?? [];
    await sourceLocation.compareOpen(found.map(({ symbol }) => symbol.place));
    return found.flatMap(({ symbol, certainty }) => this.items.of(symbol, certainty) ?? []);
  }
}

const hasTypes = new Set(['CLASS', 'INTERFACE', 'ENUM', 'TYPE_ALIAS', 'METHOD']);
