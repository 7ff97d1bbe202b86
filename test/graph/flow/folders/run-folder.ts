import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Where the program of a folder gave SINK something that is made of SOURCE, as `path:line`. */
export function runFolder(folder: string, main: string): ReadonlySet<string> {
  const [command, given] = main.endsWith('.py')
    ? (['python3', [join(import.meta.dirname, 'run-folder.py')]] as const)
    : (['node', ['--import', join(import.meta.dirname, 'run-folder.mjs'), main]] as const);
  const run = spawnSync(command, given, { cwd: folder, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${folder} could not be run: ${run.stderr}`);
  return new Set(run.stdout.split('\n').filter((line) => line !== ''));
}
