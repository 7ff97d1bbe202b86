import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { ScanTrace } from '../../extract/scan-trace.ts';
import { must } from '../../model/must.ts';
import type { Folder, OpenRequest } from '../../protocol/engine-api.ts';
import { workspaceFiles } from '../workspace-files.ts';

/** An index file, named as a person would. */
export interface IndexFile {
  readonly path: string;
  readonly file: string;
  readonly exists: boolean;
}

export type IndexRequest = Pick<OpenRequest, 'folders' | 'settings'>;

/**
 * The SCIP indexes a build reads: those directly in the folders, also ignored ones, and those among the files of a scan; or the
 * one the settings name. Notes them as places.
 */
export async function findIndexes(
  request: IndexRequest,
  scanned: Iterable<string>,
  trace: ScanTrace,
): Promise<readonly IndexFile[]> {
  const found = await meantIndexes(request, scanned);
  for (const { file, exists } of found) if (exists) trace.add(file, statSync(file));
  return found;
}

async function meantIndexes(
  { folders, settings }: IndexRequest,
  scanned: Iterable<string>,
): Promise<readonly IndexFile[]> {
  const { scip = 'auto' } = settings;
  if (scip === 'off') return [];
  if (scip === 'auto') {
    const direct = (await Promise.all(folders.map(indexesIn))).flat();
    const known = new Set(direct.map(({ path }) => path));
    return [...direct, ...indexesAmong(scanned, folders).filter(({ path }) => !known.has(path))];
  }
  const file = resolve(must(folders[0], 'a folder').path, scip);
  const prefix = prefixOf(dirname(file), folders);
  return [{ path: prefix === null ? scip : prefix + basename(file), file, exists: existsSync(file) }];
}

async function indexesIn(folder: Folder, _place: number, folders: readonly Folder[]): Promise<readonly IndexFile[]> {
  const entries = await readdir(folder.path, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.scip'))
    .map(({ name }) => ({
      path: folders.length === 1 ? name : `${folder.name}/${name}`,
      file: join(folder.path, name),
      exists: true,
    }))
    .toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

/** Indexes among the paths of a scan. */
function indexesAmong(scanned: Iterable<string>, folders: readonly Folder[]): readonly IndexFile[] {
  const { absolute } = workspaceFiles(folders);
  return [...scanned]
    .filter((path) => path.endsWith('.scip'))
    .toSorted()
    .map((path) => ({ path, file: must(absolute(path), 'a folder'), exists: true }));
}

/** Where a place lies in the graph's paths, with a slash behind it; null outside the folders. */
export function prefixOf(place: string, folders: readonly Folder[]): string | null {
  for (const { name, path } of folders) {
    const inside = relative(path, place).replaceAll('\\', '/');
    if (inside.startsWith('..') || resolve(path, inside) !== resolve(place)) continue;
    const root = folders.length === 1 ? '' : `${name}/`;
    return inside === '' ? root : `${root}${inside}/`;
  }
  return null;
}
