import * as vscode from 'vscode';
import type { contributions } from '../contributions.ts';

export type SettingName = keyof (typeof contributions)['settings'];

/** The value of one of our settings; undefined when it is empty. */
export function setting<T>(name: SettingName, scope?: vscode.Uri): T | undefined {
  return vscode.workspace.getConfiguration('codeAnatomy', scope).get<T | null>(name) ?? undefined;
}
