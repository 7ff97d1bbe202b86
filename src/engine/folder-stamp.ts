import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Place } from '../extract/scan-trace.ts';
import type { OpenRequest } from '../protocol/engine-api.ts';
import type { StoredSummary } from '../protocol/stored-summary.ts';
import type { EngineAssets } from './assets.ts';
import { graphSettings } from './profile-of.ts';

/** What a graph is of, and what its folders looked like then: as long as both hold, nothing needs to be read. */
interface FolderStamp {
  readonly key: string;
  readonly places: readonly Place[];
  readonly summary: StoredSummary;
}

/** A file that changes again within this time may keep its time of change: file systems count in steps. */
const clockStepMs = 2000;

const neverMs = -1;

const stampIn = (folder: string): string => join(folder, 'graph.stamp.json');

/** Stands for everything but the files that a build depends on: program, languages, folders and settings. */
function keyOf(request: Pick<OpenRequest, 'folders' | 'settings'>, assets: EngineAssets): string {
  const program = dirname(assets.workerFile);
  const parts = readdirSync(program)
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => join(program, name));
  const stamps = [...parts, join(assets.grammars, 'catalog.json')].map((file) => placeOf(file));
  return createHash('sha256')
    .update(JSON.stringify([assets.program, request.folders, graphSettings(request.settings), stamps]))
    .digest('hex');
}

/** Notes that the graph in a folder is current. What changed so recently that it could change unseen is noted as never seen. */
function write(
  folder: string,
  graphFile: string,
  scanned: { readonly startedAt: number; readonly places: readonly Place[] },
  key: string,
  summary: StoredSummary,
): void {
  const settled = scanned.startedAt - clockStepMs;
  const places = scanned.places.map((place): Place => (place[1] < settled ? place : [place[0], neverMs, place[2]]));
  const stamp: FolderStamp = { key, places: [placeOf(graphFile), ...places], summary };
  writeFileSync(stampIn(folder), JSON.stringify(stamp));
}

/** The summary of the graph in a folder when its stamp says that nothing has changed; null when it has to be looked at. */
function read(folder: string, key: string): StoredSummary | null {
  try {
    const stamp = JSON.parse(readFileSync(stampIn(folder), 'utf8')) as FolderStamp;
    return stamp.key === key && stamp.places.every(isSame) ? stamp.summary : null;
  } catch {
    // No stamp, or one of another version: the files themselves are looked at.
    return null;
  }
}

/** Whether a file is as it was when the graph in a folder was made, as far as its time of change and size say. */
function untouched(folder: string): (path: string) => boolean {
  try {
    const [graph, ...places] = (JSON.parse(readFileSync(stampIn(folder), 'utf8')) as FolderStamp).places;
    if (!graph || !isSame(graph)) return () => false;
    const byPath = new Map(places.map((place) => [place[0], place]));
    return (path) => {
      const place = byPath.get(path);
      return place !== undefined && isSame(place);
    };
  } catch {
    // No stamp, or one of another version: the files themselves are looked at.
    return () => false;
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
export const folderStamp = { keyOf, write, read, untouched } as const;
