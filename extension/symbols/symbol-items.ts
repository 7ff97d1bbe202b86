import * as vscode from 'vscode';
import { certaintyTitle } from '../../src/protocol/certainty-title.ts';
import type { EdgeRow, SymbolRow } from '../../src/protocol/engine-api.ts';
import type { HoverCount } from '../../src/protocol/graph-view.ts';
import { numberText, t } from '../../src/protocol/translate.ts';
import { nodeKindTitle } from '../node-kind-title.ts';
import { openCommand } from '../open-command.ts';
import { certaintyIcon } from './certainty-icon.ts';
import { nodeIcon } from './node-icon.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** The symbol the view is about. */
export function symbolItem(symbol: SymbolRow, key: string): vscode.TreeItem {
  const item = new vscode.TreeItem(symbol.localName || symbol.name, Expanded);
  const { path, line, column } = symbol;
  item.id = key;
  item.iconPath = nodeIcon(symbol.kind);
  item.description = [nodeKindTitle(symbol.kind), path && line ? `${path}:${line}` : path].filter(Boolean).join(' · ');
  item.tooltip = symbol.qualifiedName;
  item.contextValue = 'symbol';
  if (path && line && column) setOpen(item, { path, line, column });
  item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
  return item;
}

/** Edges of one kind and direction. */
export function groupItem(
  { kind, title, direction, exact, uncertain, unresolved }: HoverCount,
  key: string,
): vscode.TreeItem {
  const item = new vscode.TreeItem(t(title), Collapsed);
  const counts = [
    exact > 0 ? t('{0} exact', numberText(exact)) : '',
    uncertain > 0 ? t('{0} uncertain', numberText(uncertain)) : '',
    unresolved > 0 ? t('{0} unresolved', numberText(unresolved)) : '',
  ].filter(Boolean);
  item.id = key;
  item.iconPath = new vscode.ThemeIcon(direction === 'in' ? 'arrow-left' : 'arrow-right');
  item.description = counts.join(', ');
  item.tooltip = `${kind}: ${counts.join(', ')}`;
  item.contextValue = 'group';
  const way = direction === 'in' ? t('incoming') : t('outgoing');
  item.accessibilityInformation = { label: `${t(title)}, ${way}, ${counts.join(', ')}` };
  return item;
}

/** What stands at the other end of an edge, with how sure that is; a click opens the place that shows the edge. */
export function edgeItem(row: EdgeRow, key: string): vscode.TreeItem {
  const { other, certainty, rule, path, line, column } = row;
  const isKnown = other.role !== 'unresolved';
  const item = new vscode.TreeItem(other.localName || other.label, isKnown ? Collapsed : None);
  const place = path && line && column ? { path, line, column } : other.place;
  item.id = key;
  item.iconPath = certaintyIcon(certainty);
  item.description = [
    nodeKindTitle(other.kind),
    place ? `${place.path}:${place.line}` : '',
    certainty === 'exact' ? '' : certaintyTitle(certainty),
  ]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = [other.qualifiedName || other.label, certaintyTitle(certainty), t('Rule {0}', rule)].join('\n');
  item.contextValue = [row.id ? 'edge' : '', isKnown ? 'symbol' : ''].join(' ');
  if (place) setOpen(item, place);
  item.accessibilityInformation = {
    label: `${item.label}, ${nodeKindTitle(other.kind)}, ${certaintyTitle(certainty)}${place ? `, ${place.path}, ${t('line {0}', place.line)}` : ''}`,
  };
  return item;
}

/** Loads the next page of a group. */
export function moreItem(row: unknown, title: string): vscode.TreeItem {
  const item = new vscode.TreeItem(title, None);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'codeAnatomy.moreEdges', title, arguments: [row] };
  return item;
}

function setOpen(item: vscode.TreeItem, place: Parameters<typeof openCommand>[0]): void {
  const command = openCommand(place);
  if (command) item.command = command;
}
