import * as vscode from 'vscode';
import type { AskGraph } from '../ask-graph.ts';
import { openCommand } from '../open-command.ts';
import { type BuildRow, buildRows } from './build-rows.ts';

/** Most files and places that are listed of each group. */
const most = 500;
const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** The *Build* view: what the last build read, left out and did not understand, and what it cost. */
export class BuildTree implements vscode.TreeDataProvider<BuildRow> {
  private readonly change = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.change.event;

  constructor(private readonly graph: AskGraph) {}

  refresh(): void {
    this.change.fire(undefined);
  }

  async getChildren(row?: BuildRow): Promise<BuildRow[]> {
    if (row) return [...(row.children ?? [])];
    const report = await this.graph.request('graph/buildReport', { limit: most });
    return report ? [...buildRows(report)] : [];
  }

  getTreeItem({ label, description, tooltip, icon, place, children }: BuildRow): vscode.TreeItem {
    const item = new vscode.TreeItem(label, children && children.length > 0 ? Collapsed : None);
    if (description) item.description = description;
    if (tooltip) item.tooltip = tooltip;
    if (icon) item.iconPath = new vscode.ThemeIcon(icon);
    const command = place && openCommand(place);
    if (command) item.command = command;
    item.accessibilityInformation = { label: [label, description, tooltip].filter(Boolean).join(', ') };
    return item;
  }
}
