import { basename, join, resolve } from 'node:path';
import type { EngineAssets } from '../engine/assets.ts';
import { folderStamp } from '../engine/folder-stamp.ts';
import { unchangedSummary } from '../engine/unchanged-summary.ts';
import { formatSummary } from './format/format-summary.ts';
import { leftOut } from './left-out.ts';

/**
 * The answer to `build [folder] [--storage <dir>] [--json]` when the stored graph is known to be current; null when the command has to run.
 * Loading the engine would take several times as long as finding out.
 */
export function currentGraph(args: readonly string[], workingFolder: string, assets: EngineAssets): string | null {
  const [command, ...rest] = args;
  const asked = command === 'build' ? plainBuild(rest) : null;
  if (!asked) return null;
  const started = performance.now();
  const path = resolve(workingFolder, asked.folder);
  const told: string[] = [];
  const exclude = leftOut(path, [], (message) => told.push(message));
  if (told.length > 0) return null;
  const key = folderStamp.keyOf({ folders: [{ name: basename(path) || path, path }], settings: { exclude } }, assets);
  const stored = folderStamp.read(
    asked.storage ? resolve(workingFolder, asked.storage) : join(path, '.codeanatomy'),
    key,
  );
  if (!stored || stored.rules.failed > 0) return null;
  const summary = unchangedSummary(stored, performance.now() - started);
  return asked.isJson ? `${JSON.stringify(summary, null, 2)}\n` : formatSummary(summary);
}

/** What a build without other options asks for; null when there are others. */
function plainBuild(args: readonly string[]) {
  const asked = { folder: '.', storage: '', isJson: false };
  const folders: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--json') asked.isJson = true;
    else if (arg === '--storage') asked.storage = args[++at] ?? '';
    else folders.push(arg);
  }
  const [folder = '.', ...more] = folders;
  return more.length > 0 || folder.startsWith('-') ? null : { ...asked, folder };
}
