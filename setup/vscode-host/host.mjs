// Starts the VS Code server that ships inside the code-server package and opens its workbench in Chromium.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { paths } from './paths.mjs';

const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
};
const noGallery = '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}';

/** One server with settings, extensions and environment of its own; `stop` leaves nothing behind. */
export async function startHost({ server, node, settings = {}, environment = {}, extensionsDir }) {
  const dir = await mkdtemp(path.join(tmpdir(), 'code-anatomy-host-'));
  const user = path.join(dir, 'data', 'User');
  await mkdir(user, { recursive: true });
  await mkdir(paths.out, { recursive: true });
  await writeFile(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const child = spawn(node, [path.join(server, 'out/server-main.js'), ...serverArguments(dir, extensionsDir)], {
    env: { ...process.env, EXTENSIONS_GALLERY: noGallery, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const log = createWriteStream(path.join(paths.out, 'vscode-server.log'));
  child.stderr.pipe(log, { end: false });
  const port = await listeningPort(child, log);
  const authority = `127.0.0.1:${port}`;
  return {
    dir,
    remote: (file) => `vscode-remote://${authority}${path.resolve(file)}`,
    /** The address of a window with a folder, or with the folders of a workspace file. */
    url: (opened, payload = []) => {
      const what = opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
      return `http://${authority}/?${new URLSearchParams({ [what]: path.resolve(opened), payload: JSON.stringify(payload) })}`;
    },
    stop: () => stop(child, dir),
  };
}

const serverArguments = (dir, extensionsDir) => [
  ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--enable-smoke-test-driver'],
  ...['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', dir],
  ...(extensionsDir ? ['--extensions-dir', extensionsDir] : []),
];

function listeningPort(child, log) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      log.write(chunk);
      text += chunk;
      const match = /Extension host agent listening on (\d+)/.exec(text);
      if (match) resolve(Number(match[1]));
    });
    child.once('exit', (code) => reject(new Error(`The VS Code server ended with code ${code}: ${text}`)));
    setTimeout(() => reject(new Error(`The VS Code server was not up after 60 s: ${text}`)), 60_000).unref();
  });
}

/** The extension host outlives the server for a moment and still writes: wait for the whole process group. */
async function stop(child, dir) {
  const signal = (name) => {
    try {
      return process.kill(-child.pid, name);
    } catch {
      return false;
    }
  };
  signal('SIGTERM');
  for (let tenths = 0; tenths < 100 && signal(0); tenths++) {
    if (tenths === 50) signal('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await rm(dir, { recursive: true, force: true, maxRetries: 5 });
}

const browserArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
];

export async function openBrowser(executable, viewport = { width: 1440, height: 900 }) {
  const profile = await mkdtemp(path.join(tmpdir(), 'code-anatomy-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: true,
    viewport,
    reducedMotion: 'reduce', // What moves is drawn many times, and here in software.
    args: browserArguments,
  });
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    /** Another page; a function runs in it before anything else. */
    async openPage(before) {
      const page = await context.newPage();
      await page.addInitScript(before);
      return page;
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
