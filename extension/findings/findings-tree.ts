import * as vscode from 'vscode';
import type { Finding } from '../../src/protocol/editor-view.ts';
import { findingText, findingTitle } from '../../src/protocol/finding-text.ts';
import { counted, t } from '../../src/protocol/translate.ts';
import { openCommand } from '../open-command.ts';
import type { FindingsStore } from './findings-store.ts';

type Row =
  | {
      readonly type: 'kind';
      readonly kind: Finding['kind'];
      readonly findings: readonly Finding[];
      readonly total: number;
    }
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'step'; readonly label: string; readonly place: Finding['place'] };

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
const icons: Readonly<Record<Finding['kind'], string>> = {
  import_cycle: 'sync',
  unused_export: 'circle-slash',
  never_called: 'debug-disconnect',
  dead_store: 'trash',
  unused_variable: 'symbol-variable',
  use_before_definition: 'question',
};

/** The *Findings* view: by kind, then each finding, then the steps of a cycle. A click opens the place. */
export class FindingsTree implements vscode.TreeDataProvider<Row> {
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(private readonly store: FindingsStore) {
    this.onDidChangeTreeData = store.onDidChange;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) return this.kinds();
    if (row.type === 'kind') return row.findings.map((finding) => ({ type: 'finding', finding }));
    if (row.type === 'finding') return row.finding.related.map((step) => ({ type: 'step', ...step }));
    return [];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    switch (row.type) {
      case 'kind':
        return kindItem(row);
      case 'finding':
        return findingItem(row.finding);
      case 'step':
        return placeItem(row.label, row.place, None);
    }
  }

  private async kinds(): Promise<Row[]> {
    const { findings, totals } = await this.store.read();
    return (Object.keys(totals) as Finding['kind'][]).flatMap((kind) => {
      const total = totals[kind] ?? 0;
      const ofKind = findings.filter((finding) => finding.kind === kind);
      return total > 0 ? { type: 'kind', kind, findings: ofKind, total } : [];
    });
  }
}

function kindItem({ kind, findings, total }: Extract<Row, { type: 'kind' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(findingTitle(kind), findings.length > 20 ? Collapsed : Expanded);
  item.id = kind;
  item.iconPath = new vscode.ThemeIcon(icons[kind]);
  item.description =
    total > findings.length ? t('{0} of {1}', findings.length, total) : counted(total, '{0} finding', '{0} findings');
  item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
  return item;
}

function findingItem(finding: Finding): vscode.TreeItem {
  const item = placeItem(finding.subject, finding.place, finding.related.length > 0 ? Collapsed : None);
  item.tooltip = findingText(finding);
  item.accessibilityInformation = { label: `${findingText(finding)} ${finding.place.path}` };
  return item;
}

function placeItem(label: string, place: Finding['place'], state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  const command = openCommand(place);
  item.description = `${place.path}:${place.line}`;
  if (command) item.command = command;
  return item;
}
