import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';

/** Installs a peer once; answers with the folder that has it. */
export function installPeer(name, peer, cache) {
  const home = join(cache, 'peers', name);
  if (existsSync(join(home, 'node_modules', peer.program))) return home;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const packages = [peer.package, ...(peer.node ? [peer.node.package] : [])];
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...packages], home);
  return home;
}
