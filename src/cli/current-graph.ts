import { basename, join, resolve } from 'node:path';
import type { EngineAssets } from '../engine/assets.ts';
import { folderStamp } from '../engine/folder-stamp.ts';
import { unchangedSummary } from '../engine/unchanged-summary.ts';
import { formatSummary } from './format/format-summary.ts';

/**
 * The answer to `build [folder] [--json]` when the stored graph is known to be current; null when the command has to run.
 * Loading the engine would take several times as long as finding out.
 */
export function currentGraph(args: readonly string[], workingFolder: string, assets: EngineAssets): string | null {
  const [command, ...rest] = args;
  const isJson = rest.includes('--json');
  const [folder = '.', ...more] = rest.filter((arg) => arg !== '--json');
  if (command !== 'build' || more.length > 0 || folder.startsWith('-')) return null;
  const started = performance.now();
  const path = resolve(workingFolder, folder);
  const key = folderStamp.keyOf({ folders: [{ name: basename(path) || path, path }], settings: {} }, assets);
  const stored = folderStamp.read(join(path, '.codeanatomy'), key);
  if (!stored || stored.rules.failed > 0) return null;
  const summary = unchangedSummary(stored, performance.now() - started);
  return isJson ? `${JSON.stringify(summary, null, 2)}\n` : formatSummary(summary);
}
