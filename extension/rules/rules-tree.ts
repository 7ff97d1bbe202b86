import * as vscode from 'vscode';
import { ruleStageTitle } from '../../src/protocol/rule-stage-title.ts';
import { ruleStatusTitle } from '../../src/protocol/rule-status-title.ts';
import type { RuleRow, RuleStatus } from '../../src/protocol/rule-view.ts';
import { counted, t } from '../../src/protocol/translate.ts';
import type { AskGraph } from '../ask-graph.ts';
import { durationText } from '../duration-text.ts';
import { ruleOrder } from './rule-order.ts';

type Stage = RuleRow['stage'];
type Item = { readonly stage: Stage; readonly rules: readonly RuleRow[] } | { readonly rule: RuleRow };

const stages: readonly Stage[] = ['match', 'normalize', 'relate', 'graph', 'diagnose'];

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

  constructor(private readonly graph: AskGraph) {}

  refresh(): void {
    this.change.fire(undefined);
  }

  async getChildren(item?: Item): Promise<Item[]> {
    if (item) return 'rules' in item ? [...item.rules].sort(ruleOrder).map((rule) => ({ rule })) : [];
    const rules = (await this.graph.request('rules/list', null)) ?? [];
    return stages.flatMap((stage) => {
      const ofStage = rules.filter((rule) => rule.stage === stage);
      return ofStage.length > 0 ? [{ stage, rules: ofStage }] : [];
    });
  }

  getTreeItem(item: Item): vscode.TreeItem {
    return 'rule' in item ? ruleItem(item.rule) : stageItem(item.stage, item.rules);
  }
}

function stageItem(stage: Stage, rules: readonly RuleRow[]): vscode.TreeItem {
  const troubled = rules.filter(({ status }) => status !== 'ok').length;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(ruleStageTitle(stage), troubled > 0 ? Expanded : Collapsed);
  const milliseconds = rules.reduce((sum, rule) => sum + (rule.milliseconds ?? 0), 0);
  item.id = stage;
  item.description = [
    counted(rules.length, '{0} rule', '{0} rules'),
    durationText(milliseconds),
    troubled > 0 ? t('{0} to look at', troubled) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return item;
}

function ruleItem(rule: RuleRow): vscode.TreeItem {
  const { id, title, status, rowsOut, milliseconds, message, stage } = rule;
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
  const [icon, color] = icons[status];
  const numbers = [
    milliseconds === null ? '' : durationText(milliseconds),
    rowsOut === null ? '' : counted(rowsOut, '{0} row', '{0} rows'),
  ]
    .filter(Boolean)
    .join(' · ');
  item.id = `${stage}/${id}`;
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.description = status === 'failed' || status === 'skipped' ? (message ?? ruleStatusTitle(status)) : numbers;
  item.tooltip = [`${id}: ${ruleStatusTitle(status)}`, message ?? '', numbers].filter(Boolean).join('\n');
  item.command = { command: 'codeAnatomy.openRuleDiagnostics', title: t('Open Rule Diagnostics'), arguments: [id] };
  item.accessibilityInformation = { label: `${title}, ${ruleStatusTitle(status)}, ${item.description}` };
  return item;
}
