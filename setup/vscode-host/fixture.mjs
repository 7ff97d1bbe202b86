import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { paths } from './paths.mjs';

/** A fresh copy of the fixture workspace, so that runs neither see nor leave a stored graph. */
export function prepareFixture(name) {
  const folder = path.join(paths.cache, 'workspaces', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(path.join(paths.root, 'test/vscode/fixture'), folder, { recursive: true });
  return folder;
}
