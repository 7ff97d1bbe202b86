import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Engine, EngineHost } from '../engine/engine.ts';
import type { EngineSettings, Folder } from '../protocol/engine-api.ts';
import type { CommandContext, FolderOptions } from './command-context.ts';
import { UsageError } from './usage-error.ts';

interface Opening {
  readonly options: FolderOptions;
  readonly settings?: EngineSettings;
  /** Instead of the one folder of the options. */
  readonly folders?: readonly Folder[];
  readonly progress?: EngineHost['progress'];
  /** Hears what the engine warns of, besides whoever reads the terminal. */
  readonly warned?: (message: string) => void;
}

/** Opens an engine on the folder, lets it work, and closes it whatever happens. */
export async function openEngine<T>(
  { terminal, createEngine }: CommandContext,
  { options, settings = {}, folders, progress = () => {}, warned = () => {} }: Opening,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const given = folders?.map(({ path }) => path) ?? [resolve(terminal.workingFolder, options.folder ?? '.')];
  const paths = given.map(existingFolder);
  const storage =
    options.storage === undefined ? null : storageFolder(resolve(terminal.workingFolder, options.storage));
  const engine = createEngine({
    progress,
    status: () => {},
    log(level, message) {
      if (level === 'warning') warned(message);
      if (terminal.isDebug) terminal.note(`${level}: ${message}\n`);
      else if (level !== 'info') terminal.note(`${message}\n`);
    },
  });
  try {
    const opened = folders ?? paths.map((path) => ({ name: basename(path) || path, path }));
    await engine.open({ folders: opened, storage, settings });
    return await work(engine);
  } finally {
    await engine.close();
  }
}

function existingFolder(path: string): string {
  if (!existsSync(path)) throw new UsageError(`There is no folder ${path}.`);
  if (!statSync(path).isDirectory()) throw new UsageError(`${path} is a file; give the folder that holds it.`);
  return path;
}

/** A folder that is there, or can be made. */
function storageFolder(path: string): string {
  let there = path;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  if (existsSync(there) && !statSync(there).isDirectory())
    throw new UsageError(`${there} is a file; give --storage a folder, which may be a new one.`);
  return path;
}
