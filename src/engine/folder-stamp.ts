import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Place } from '../extract/scan-trace.ts';
import type { BuildSummary } from '../protocol/build-view.ts';
import type { OpenRequest } from '../protocol/engine-api.ts';
import type { EngineAssets } from './assets.ts';
import { graphSettings } from './profile-of.ts';

/** What a graph is of, and what its folders looked like then: as long as both hold, nothing needs to be read. */
interface FolderStamp {
  readonly key: string;
  readonly places: readonly Place[];
  readonly summary: BuildSummary;
}

/** A file that changes again within this time may keep its time of change: file systems count in steps. */
const clockStepMs = 2000;

const stampIn = (folder: string): string => join(folder, 'graph.stamp.json');

/** Stands for everything but the files that a build depends on: program, languages, folders and settings. */
function keyOf(request: Pick<OpenRequest, 'folders' | 'settings'>, assets: EngineAssets): string {
  const program = dirname(assets.workerFile);
  const parts = readdirSync(program)
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => join(program, name));
  const stamps = [...parts, join(assets.grammars, 'catalog.json')].map((file) => placeOf(file));
  return createHash('sha256')
    .update(JSON.stringify([assets.version, request.folders, graphSettings(request.settings), stamps]))
    .digest('hex');
}

/** Notes that the graph in a folder is current; not when a place changed so recently that it could change unseen. */
function write(
  folder: string,
  graphFile: string,
  scanned: { readonly startedAt: number; readonly places: readonly Place[] },
  key: string,
  summary: BuildSummary,
): void {
  const isSettled = scanned.places.every(([, changed]) => changed < scanned.startedAt - clockStepMs);
  if (!isSettled) {
    rmSync(stampIn(folder), { force: true });
    return;
  }
  const stamp: FolderStamp = { key, places: [...scanned.places, placeOf(graphFile)], summary };
  writeFileSync(stampIn(folder), JSON.stringify(stamp));
}

/** The summary of the graph in a folder when its stamp says that nothing has changed; null when it has to be looked at. */
function read(folder: string, key: string): BuildSummary | null {
  try {
    const stamp = JSON.parse(readFileSync(stampIn(folder), 'utf8')) as FolderStamp;
    return stamp.key === key && stamp.places.every(isSame) ? stamp.summary : null;
  } catch {
    // No stamp, or one of another version: the files themselves are looked at.
    return null;
  }
}

const placeOf = (path: string): Place => {
  const { mtimeMs, size } = statSync(path);
  return [path, mtimeMs, size];
};

function isSame([path, changed, size]: Place): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs === changed && (found.size === size || found.isDirectory());
}

/** Remembers what the folders of a graph looked like, so that a build can tell quickly that it has nothing to do. */
export const folderStamp = { keyOf, write, read } as const;
