import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { must } from '../model/must.ts';
import { allTables } from '../model/tables/all-tables.ts';
import { engineErrorCodes, type OpenRequest } from '../protocol/engine-api.ts';
import { type Saying, saying } from '../protocol/saying.ts';
import { t } from '../protocol/translate.ts';
import { hashOf } from '../relation/hash.ts';
import { schemaHash } from '../relation/schema-hash.ts';
import { EngineError } from './engine.ts';
import { makeFolders } from './make-folders.ts';

/** What git leaves out of the folder: all but the rules and models of the user. */
const ignored = '*\n!/rules/\n!/rules/**\n!/flow/\n!/flow/**\n';

/** Layout of the stored graph, a number that follows from the contracts of its tables; a file of another one is moved aside. */
export const schemaVersion = (): number =>
  Number.parseInt(hashOf([...allTables.values()].map(schemaHash)).slice(0, 7), 16);

/** Where the graph of a workspace lies. A build writes beside the graph and replaces it when it is complete. */
export interface GraphStore {
  readonly folder: string;
  readonly file: string;
  readonly buildingFile: string;
  /** A graph in the folder it was expected in, which cannot be written; read while there is no own one. */
  readonly foreignFile: string | null;
  /** Sentences about why the graph does not lie where it was expected. */
  readonly messages: readonly Saying[];
}

/** Where the graph of a request lies, or would: who only asks about a folder leaves no folder behind. */
export async function findStore(request: OpenRequest): Promise<GraphStore> {
  const folders = [wantedFolder(request), cacheFolder(request)];
  return folders.some((folder) => existsSync(folder)) ? openStore(request) : storeIn(wantedFolder(request));
}

/** Finds or makes the folder of the graph: the one asked for, else `.codeanatomy` of the first folder, else the user's cache. */
export async function openStore(request: OpenRequest): Promise<GraphStore> {
  const wanted = wantedFolder(request);
  const error = await readyFolder(wanted);
  if (error === null) return storeIn(wanted);
  const cache = cacheFolder(request);
  const second = await readyFolder(cache);
  if (second !== null)
    throw new EngineError(
      engineErrorCodes.buildFailed,
      t(
        'The graph can be stored neither in {0} ({1}) nor in {2} ({3}). Choose a folder that can be written with the storage setting.',
        wanted,
        error,
        cache,
        second,
      ),
    );
  const message = saying('{0} cannot be written ({1}); the graph is stored in {2}.', wanted, error, cache);
  return { ...storeIn(cache), foreignFile: graphIn(wanted), messages: [message] };
}

const wantedFolder = ({ storage, folders }: OpenRequest): string =>
  storage ?? join(must(folders[0], 'a folder').path, '.codeanatomy');

function cacheFolder({ folders }: OpenRequest): string {
  const key = createHash('sha256')
    .update(folders.map(({ path }) => path).join('\n'))
    .digest('hex')
    .slice(0, 16);
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'code-anatomy', key);
}

const graphIn = (folder: string): string => join(folder, 'graph.duckdb');

const storeIn = (folder: string): GraphStore => ({
  folder,
  file: graphIn(folder),
  buildingFile: join(folder, `graph.building-${process.pid}.duckdb`),
  foreignFile: null,
  messages: [],
});

async function readyFolder(folder: string): Promise<string | null> {
  try {
    await makeFolders(folder);
    await access(folder, constants.W_OK);
    const ignore = join(folder, '.gitignore');
    if (!existsSync(ignore)) await writeFile(ignore, ignored);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** Removes what interrupted builds left; the files of builds that still run in other processes stay. */
export async function clearBuilding(store: GraphStore): Promise<void> {
  const names = await readdir(store.folder).catch(() => []);
  for (const name of names) {
    const owner = /^graph\.building-(\d+)\.duckdb/.exec(name)?.[1];
    if (owner !== undefined && !runsElsewhere(Number(owner))) await rm(join(store.folder, name), { force: true });
  }
}

function runsElsewhere(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Puts the finished build in the place of the old graph. */
export async function publish(store: GraphStore): Promise<void> {
  await rm(`${store.file}.wal`, { force: true });
  await rename(store.buildingFile, store.file);
}

/** Moves a graph that cannot be used aside; answers with its new name. */
export async function moveAside(store: GraphStore): Promise<string> {
  const aside = `${store.file}.unusable-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(store.file, aside);
  await rm(`${store.file}.wal`, { force: true });
  return aside;
}

export async function deleteGraph(store: GraphStore): Promise<void> {
  for (const file of [store.file, `${store.file}.wal`]) await rm(file, { force: true });
}
