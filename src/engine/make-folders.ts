import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are not there. The system's own recursion never ends where no folder can be made
 * and the reason given is that the one above is missing, as below /proc.
 */
export async function makeFolders(folder: string): Promise<void> {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder && !existsSync(above)) await makeFolders(above);
  await mkdir(folder).catch((error: Error) => {
    // Somebody else may have been faster.
    if (!isFolder(folder)) throw error;
  });
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
