import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureReady } from './ensure-ready.mjs';
import { root } from './root.mjs';

/** Runs the built command line in this process, in the folder the person is in. */
export async function runCli(args) {
  await ensureReady({ built: true });
  // npm runs scripts in the folder of package.json and says here where it was called.
  const { INIT_CWD: calledFrom, npm_lifecycle_event: script } = process.env;
  if (calledFrom && (script === 'start' || script === 'cli')) process.chdir(calledFrom);
  const program = join(root, 'dist', 'cli.cjs');
  process.argv = [process.execPath, program, ...args];
  createRequire(import.meta.url)(program);
}
