import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const base = path.resolve('.vscode-test/workspaces/virtual');
export const virtualExtensions = path.join(base, 'extensions');
export const virtualWorkspaceFile = path.join(base, 'virtual.code-workspace');

/** A workspace whose only folder is not on disk, and the extension that has its files. */
export function placeVirtualWorkspace(): void {
  rmSync(base, { recursive: true, force: true });
  const extension = path.join(virtualExtensions, 'code-anatomy-tests.memory-files-1.0.0');
  mkdirSync(extension, { recursive: true });
  cpSync(path.resolve('test/ui/virtual/memory-files'), extension, { recursive: true });
  writeFileSync(virtualWorkspaceFile, JSON.stringify({ folders: [{ name: 'shop', uri: 'memory:/shop' }] }));
}
