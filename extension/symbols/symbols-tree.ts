import * as vscode from 'vscode';
import type { EdgeRow, SymbolRow } from '../../src/protocol/engine-api.ts';
import type { HoverCount } from '../../src/protocol/graph-view.ts';
import { t } from '../../src/protocol/translate.ts';
import type { AskGraph } from '../ask-graph.ts';
import { edgeItem, groupItem, moreItem, symbolItem } from './symbol-items.ts';

/** A row of the view. `id` is a symbol's id, so that commands take a row as what they are about. */
export type SymbolsRow =
  | { readonly type: 'symbol'; readonly id: string; readonly symbol: SymbolRow; readonly key: string }
  | { readonly type: 'group'; readonly of: string; readonly count: HoverCount; readonly key: string }
  | { readonly type: 'edge'; readonly id: string; readonly edge: string; readonly row: EdgeRow; readonly key: string }
  | { readonly type: 'more'; readonly group: Extract<SymbolsRow, { type: 'group' }>; readonly left: number };

const pageSize = 100;

/** Names a row by what outlasts a build: numbers in ids move when text is added above, and what was opened is found by keys. */
const symbolKey = ({ path, qualifiedName, kind }: SymbolRow): string => `${path ?? ''}:${kind}:${qualifiedName}`;

const rootOf = (symbol: SymbolRow) => ({ type: 'symbol', id: symbol.id, symbol, key: symbolKey(symbol) }) as const;

/** The *Symbols and Edges* view: a symbol, its edges by kind and direction, and the edges of what stands at their ends. */
export class SymbolsTree implements vscode.TreeDataProvider<SymbolsRow> {
  private readonly change = new vscode.EventEmitter<SymbolsRow | undefined>();
  private root: Extract<SymbolsRow, { type: 'symbol' }> | undefined;
  /** How many edges of a group are shown; a page unless more was asked for. */
  private readonly shown = new Map<string, number>();
  readonly onDidChangeTreeData = this.change.event;

  constructor(private readonly graph: AskGraph) {}

  get symbol(): SymbolRow | undefined {
    return this.root?.symbol;
  }

  show(symbol: SymbolRow | undefined): void {
    if (symbol?.id === this.root?.id) return;
    if (!symbol || symbolKey(symbol) !== this.root?.key) this.shown.clear();
    this.root = symbol && rootOf(symbol);
    this.change.fire(undefined);
  }

  /** The graph is another one, in which the same symbol may have another id, or be gone; rows stay as they were opened. */
  async refresh(): Promise<void> {
    const { root } = this;
    const found = root && (await this.again(root));
    if (root !== this.root) return;
    this.root = found && rootOf(found);
    this.change.fire(undefined);
  }

  private async again({ id, key, symbol }: NonNullable<typeof this.root>): Promise<SymbolRow | undefined> {
    for (const start of [{ name: symbol.qualifiedName }, { id }]) {
      const found = await this.graph.request('graph/symbol', { symbol: start });
      if (found && symbolKey(found) === key) return found;
    }
    return undefined;
  }

  showMore(row: Extract<SymbolsRow, { type: 'more' }>): void {
    this.shown.set(row.group.key, (this.shown.get(row.group.key) ?? pageSize) + pageSize);
    this.change.fire(row.group);
  }

  async getChildren(row?: SymbolsRow): Promise<SymbolsRow[]> {
    if (!row) return this.root && (await this.graph.hasGraph()) ? [this.root] : [];
    switch (row.type) {
      case 'symbol':
        return this.groups(row.id, row.key);
      case 'edge':
        return this.groups(row.id, row.key);
      case 'group':
        return this.edges(row);
      case 'more':
        return [];
    }
  }

  getTreeItem(row: SymbolsRow): vscode.TreeItem {
    switch (row.type) {
      case 'symbol':
        return symbolItem(row.symbol, row.key);
      case 'group':
        return groupItem(row.count, row.key);
      case 'edge':
        return edgeItem(row.row, row.key);
      case 'more':
        return moreItem(row, t('{0} more …', row.left));
    }
  }

  private async groups(id: string, prefix: string): Promise<SymbolsRow[]> {
    const counts = (await this.graph.request('graph/edgeCounts', { symbol: { id } })) ?? [];
    return counts.map((count) => ({ type: 'group', of: id, count, key: `${prefix}/${count.direction}:${count.kind}` }));
  }

  private async edges(group: Extract<SymbolsRow, { type: 'group' }>): Promise<SymbolsRow[]> {
    const { kind, direction } = group.count;
    const limit = this.shown.get(group.key) ?? pageSize;
    const page = await this.graph.request('graph/edgePage', {
      symbol: { id: group.of },
      kind,
      direction,
      offset: 0,
      limit,
    });
    if (!page) return [];
    const times = new Map<string, number>();
    const rows = page.edges.map((row): SymbolsRow => {
      const name = `${row.other.place?.path ?? ''}:${row.other.qualifiedName || row.other.label}`;
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      return { type: 'edge', id: row.other.id, edge: row.id, row, key: `${group.key}/${name}#${time}` };
    });
    const left = page.total - rows.length;
    return left > 0 ? [...rows, { type: 'more', group, left }] : rows;
  }
}
