import type * as vscode from 'vscode';
import { certaintyTitle } from '../../src/protocol/certainty-title.ts';
import type { PlacedSymbol } from '../../src/protocol/editor-view.ts';
import type { Certainty } from '../../src/protocol/graph-view.ts';
import { t } from '../../src/protocol/translate.ts';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';
import { symbolKind } from './symbol-kind.ts';

type Item = vscode.CallHierarchyItem | vscode.TypeHierarchyItem;

/** The items of a call or type hierarchy. The editor hands copies of them back, so their symbols are kept by their place. */
export class HierarchyItems<Of extends Item> {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly graph: AskGraph,
    private readonly kindOfItem: new (...parts: ConstructorParameters<typeof vscode.CallHierarchyItem>) => Of,
  ) {}

  /** The symbol at a position; null where there is none. */
  async symbolAt(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<PlacedSymbol | null> {
    const where = await sourceLocation.positionOf(document, position);
    return where && this.graph.request('graph/symbol', { symbol: { position: where } }, token);
  }

  /** Undefined for what lies in none of the folders. */
  of(symbol: PlacedSymbol, certainty: Certainty): Of | undefined {
    const { kind, name, localName, place } = symbol;
    const uri = sourceLocation.uriOf(place.path);
    if (!uri) return undefined;
    const range = sourceLocation.rangeOf(place);
    const title = kind === 'MODULE' ? t('{0} (module)', localName || name) : localName || name;
    const where = certainty === 'exact' ? place.path : `${place.path} · ${certaintyTitle(certainty)}`;
    const item = new this.kindOfItem(symbolKind(kind), title, where, uri, range, range);
    this.ids.set(placeKey(item), symbol.id);
    return item;
  }

  idOf(item: Of): string | undefined {
    return this.ids.get(placeKey(item));
  }
}

const placeKey = ({ uri, selectionRange: { start } }: Item) => `${uri}:${start.line}:${start.character}`;
