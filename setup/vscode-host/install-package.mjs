import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageFor } from '../package.mjs';
import { paths } from './paths.mjs';

/** Packages the extension and installs it into a folder of its own, which it answers with. */
export async function installPackage({ server, node }) {
  const file = await packageFor();
  const extensions = path.join(paths.cache, 'extensions');
  rmSync(extensions, { recursive: true, force: true });
  const data = mkdtempSync(path.join(tmpdir(), 'code-anatomy-install-'));
  const flags = ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];
  execFileSync(node, [path.join(server, 'out/server-main.js'), ...flags, '--install-extension', file], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  rmSync(data, { recursive: true, force: true });
  return extensions;
}
