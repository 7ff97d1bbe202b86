import * as vscode from 'vscode';
import { profileSettingNames } from '../../src/model/runtime-profile.ts';
import type { EngineSettings } from '../../src/protocol/engine-api.ts';
import type { SettingName } from '../contributions/settings.ts';
import { setting } from './setting.ts';

const sameName = ['preset', 'scip', ...profileSettingNames] as const satisfies readonly (SettingName &
  keyof EngineSettings)[];

/** The settings of the engine as the user has them now; what is empty is left to the engine. */
export function engineSettings(): EngineSettings {
  const values = sameName.flatMap((name) => {
    const value = setting<unknown>(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(values), exclude: excludedGlobs(), datasets: setting('datasets') ?? {} };
}

/** What the user hides from the explorer and from search, and our own list, of all folders together. */
function excludedGlobs(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const globs = folders.flatMap(({ uri }) => [
    ...activeGlobs(vscode.workspace.getConfiguration('files', uri).get('exclude')),
    ...activeGlobs(vscode.workspace.getConfiguration('search', uri).get('exclude')),
    ...(setting<readonly string[]>('exclude', uri) ?? []),
  ]);
  return [...new Set(globs)].sort();
}

/** A glob may carry a condition on siblings (`{ when: … }`); only unconditional ones are taken. */
const activeGlobs = (globs: Readonly<Record<string, unknown>> | undefined): readonly string[] =>
  Object.entries(globs ?? {}).flatMap(([glob, active]) => (active === true ? [glob] : []));
