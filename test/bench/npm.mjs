import { spawnSync } from 'node:child_process';

/** Runs npm; throws the end of what it wrote when it fails. */
export function npm(args, folder) {
  const path = process.env.npm_execpath;
  const { status, stdout, stderr, error } = path?.endsWith('.js')
    ? spawnSync(process.execPath, [path, ...args], { cwd: folder, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args[0]} failed: ${error?.message ?? stderr.trim().slice(-300)}`);
  return stdout;
}
