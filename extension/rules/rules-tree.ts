import * as vscode from 'vscode';
import type { EngineStatus } from '../../src/protocol/build-view.ts';
import type { RuleRow, RuleStatus } from '../../src/protocol/rule-view.ts';
import { countText } from '../count-text.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { ruleOrder } from './rule-order.ts';

type Stage = RuleRow['stage'];
type Item = { readonly stage: Stage; readonly rules: readonly RuleRow[] } | { readonly rule: RuleRow };

const stages: readonly (readonly [Stage, string])[] = [
  ['match', 'Match patterns'],
  ['normalize', 'Normalize'],
  ['relate', 'Relate'],
  ['graph', 'Graph'],
  ['diagnose', 'Diagnose'],
];

const icons: Readonly<Record<RuleStatus, readonly [string, string]>> = {
  ok: ['pass', 'testing.iconPassed'],
  failed: ['error', 'testing.iconFailed'],
  skipped: ['debug-step-over', 'testing.iconSkipped'],
  fell_back: ['warning', 'list.warningForeground'],
};

/** The Rules view: stages, and in each what needs attention first. */
export class RulesTree implements vscode.TreeDataProvider<Item> {
  private readonly change = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.change.event;

  constructor(
    private readonly engine: EngineClient,
    private readonly hasStoredGraph: () => Promise<boolean>,
  ) {}

  refresh(): void {
    this.change.fire(undefined);
  }

  async getChildren(item?: Item): Promise<Item[]> {
    if (item) return 'rules' in item ? [...item.rules].sort(ruleOrder).map((rule) => ({ rule })) : [];
    const rules = await this.rules();
    return stages.flatMap(([stage]) => {
      const ofStage = rules.filter((rule) => rule.stage === stage);
      return ofStage.length > 0 ? [{ stage, rules: ofStage }] : [];
    });
  }

  getTreeItem(item: Item): vscode.TreeItem {
    return 'rule' in item ? ruleItem(item.rule) : stageItem(item.stage, item.rules);
  }

  private async rules(): Promise<readonly RuleRow[]> {
    const status: EngineStatus | undefined = this.engine.status;
    if (status ? status.state !== 'ready' : !(await this.hasStoredGraph())) return [];
    return this.engine.request('rules/list', null).catch(() => []);
  }
}

function stageItem(stage: Stage, rules: readonly RuleRow[]): vscode.TreeItem {
  const troubled = rules.filter(({ status }) => status !== 'ok').length;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(
    stages.find(([name]) => name === stage)?.[1] ?? stage,
    troubled > 0 ? Expanded : Collapsed,
  );
  const milliseconds = rules.reduce((sum, rule) => sum + (rule.milliseconds ?? 0), 0);
  item.id = stage;
  item.description = `${countText(rules.length, 'rule')} · ${time(milliseconds)}${troubled > 0 ? ` · ${troubled} to look at` : ''}`;
  return item;
}

function ruleItem(rule: RuleRow): vscode.TreeItem {
  const { id, title, status, rowsOut, milliseconds, message, stage } = rule;
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
  const [icon, color] = icons[status];
  const numbers = [milliseconds === null ? '' : time(milliseconds), rowsOut === null ? '' : countText(rowsOut, 'row')]
    .filter(Boolean)
    .join(' · ');
  item.id = `${stage}/${id}`;
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.description = status === 'failed' || status === 'skipped' ? (message ?? status) : numbers;
  item.tooltip = [`${id}: ${status.replace('_', ' ')}`, message ?? '', numbers].filter(Boolean).join('\n');
  item.command = { command: 'codeAnatomy.openRuleDiagnostics', title: 'Open Rule Diagnostics', arguments: [id] };
  item.accessibilityInformation = { label: `${title}, ${status.replace('_', ' ')}, ${item.description}` };
  return item;
}

const time = (milliseconds: number) =>
  milliseconds < 1000
    ? `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
