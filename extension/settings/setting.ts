import * as vscode from 'vscode';
import type { SettingName } from '../contributions/settings.ts';

/** The value of one of our settings; undefined when it is empty. */
export function setting<T>(name: SettingName, scope?: vscode.Uri): T | undefined {
  return vscode.workspace.getConfiguration('codeAnatomy', scope).get<T | null>(name) ?? undefined;
}
