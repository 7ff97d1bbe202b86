import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folder } from '../protocol/engine-api.ts';

/** The sources behind graph paths. With several folders a path starts with the name of its folder. */
export function workspaceFiles(folders: readonly Folder[]) {
  const absolute = (path: string): string | null => {
    const [only] = folders;
    if (folders.length === 1 && only) return join(only.path, path);
    const folder = folders.find(({ name }) => path.startsWith(`${name}/`));
    return folder ? join(folder.path, path.slice(folder.name.length + 1)) : null;
  };
  const content = async (path: string): Promise<Buffer | null> => {
    const file = absolute(path);
    return file === null ? null : readFile(file).catch(() => null);
  };
  return {
    /** Where a graph path lies on disk; null when no folder holds it. */
    absolute,
    /** A line of a source file, counted from 1; empty when the file or the line is gone. */
    async readLine(path: string, line: number): Promise<string> {
      return (await content(path))?.toString('utf8').split(/\r?\n/)[line - 1] ?? '';
    },
    /** Bytes of a source file as text; null when it cannot be read. */
    async readSpan(path: string, start: number, end: number): Promise<string | null> {
      return (await content(path))?.subarray(start, end).toString('utf8') ?? null;
    },
    /** Whether a file is no longer what it was when its digest was taken. */
    async isStale(path: string, sha256: string | null): Promise<boolean> {
      const bytes = await content(path);
      return bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256;
    },
  };
}
