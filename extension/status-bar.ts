import * as vscode from 'vscode';
import type { EngineStatus } from '../src/protocol/build-view.ts';
import { counted, t, timeText } from '../src/protocol/translate.ts';
import { buildPercent } from './build-percent.ts';
import { stageTitle } from './stage-title.ts';

interface Shown {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly isWarning?: boolean;
}

/** The status bar item: what the graph's state is, and a click on the next step. */
export class StatusBar implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('codeAnatomy.status', vscode.StatusBarAlignment.Left, 10);

  constructor() {
    this.item.name = 'Code Anatomy';
  }

  show(status: EngineStatus | 'none' | 'stored'): void {
    const { text, tooltip, command, isWarning } = shown(status);
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.backgroundColor = isWarning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.accessibilityInformation = { label: `Code Anatomy: ${text.replaceAll(/\$\([^)]*\)/g, '')}. ${tooltip}` };
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}

function shown(status: EngineStatus | 'none' | 'stored'): Shown {
  if (status === 'none')
    return {
      text: `$(type-hierarchy) ${t('No graph')}`,
      tooltip: t('Build the code graph of this workspace'),
      command: 'codeAnatomy.build',
    };
  if (status === 'stored')
    return {
      text: `$(type-hierarchy) ${t('Graph')}`,
      tooltip: t('A code graph is stored; it opens with its first use'),
      command: 'codeAnatomy.openRuleDiagnostics',
    };
  switch (status.state) {
    case 'empty':
      return {
        text: `$(type-hierarchy) ${t('No graph')}`,
        tooltip: `${status.reason} ${t('Click to build.')}`,
        command: 'codeAnatomy.build',
      };
    case 'building': {
      const { stage, message } = status.progress;
      return {
        text: `$(sync~spin) ${t('Graph')} ${buildPercent(status.progress)} %`,
        tooltip: `${stageTitle(stage)}: ${message}. ${t('Click to cancel.')}`,
        command: 'codeAnatomy.cancelBuild',
      };
    }
    case 'failed':
      return {
        text: `$(error) ${t('Graph')}`,
        tooltip: `${status.message} ${t('Click for the log.')}`,
        command: 'codeAnatomy.showLog',
        isWarning: true,
      };
    case 'ready':
      return ready(status);
  }
}

function ready({ files, nodes, edges, failedRules, builtAt }: Extract<EngineStatus, { state: 'ready' }>): Shown {
  const counts = [
    counted(files, '{0} file', '{0} files'),
    counted(nodes, '{0} node', '{0} nodes'),
    counted(edges, '{0} edge', '{0} edges'),
  ].join(', ');
  return {
    text:
      failedRules > 0
        ? `$(warning) ${counted(failedRules, '{0} failed rule', '{0} failed rules')}`
        : `$(type-hierarchy) ${counted(nodes, '{0} node', '{0} nodes')}`,
    tooltip: t('Code graph of {0}, built {1}. Click for rule diagnostics.', counts, timeText(builtAt)),
    command: 'codeAnatomy.openRuleDiagnostics',
    isWarning: failedRules > 0,
  };
}
