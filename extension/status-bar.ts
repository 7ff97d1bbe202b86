import * as vscode from 'vscode';
import type { EngineStatus } from '../src/protocol/build-view.ts';
import { buildPercent } from './build-percent.ts';
import { countText } from './count-text.ts';
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
      text: '$(type-hierarchy) No graph',
      tooltip: 'Build the code graph of this workspace',
      command: 'codeAnatomy.build',
    };
  if (status === 'stored')
    return {
      text: '$(type-hierarchy) Graph',
      tooltip: 'A code graph is stored; it opens with its first use',
      command: 'codeAnatomy.openRuleDiagnostics',
    };
  switch (status.state) {
    case 'empty':
      return {
        text: '$(type-hierarchy) No graph',
        tooltip: `${status.reason} Click to build.`,
        command: 'codeAnatomy.build',
      };
    case 'building': {
      const { stage, message } = status.progress;
      return {
        text: `$(sync~spin) Graph ${buildPercent(status.progress)} %`,
        tooltip: `${stageTitle[stage]}: ${message}. Click to cancel.`,
        command: 'codeAnatomy.cancelBuild',
      };
    }
    case 'failed':
      return {
        text: '$(error) Graph',
        tooltip: `${status.message} Click for the log.`,
        command: 'codeAnatomy.showLog',
        isWarning: true,
      };
    case 'ready':
      return ready(status);
  }
}

function ready({ files, nodes, edges, failedRules, builtAt }: Extract<EngineStatus, { state: 'ready' }>): Shown {
  const counts = `${countText(files, 'file')}, ${countText(nodes, 'node')}, ${countText(edges, 'edge')}`;
  return {
    text:
      failedRules > 0
        ? `$(warning) ${countText(failedRules, 'failed rule')}`
        : `$(type-hierarchy) ${countText(nodes, 'node')}`,
    tooltip: `Code graph of ${counts}, built ${new Date(builtAt).toLocaleString()}. Click for rule diagnostics.`,
    command: 'codeAnatomy.openRuleDiagnostics',
    isWarning: failedRules > 0,
  };
}
