import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { createEngine } from '../../src/engine/create-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { BuildProgress, BuildSummary } from '../../src/protocol/build-view.ts';
import type { EngineSettings } from '../../src/protocol/engine-api.ts';
import { assets, type SourceFiles, sharedPools, temporaryFolder, writeFiles } from './built-graph.ts';

/** An engine with temporary folders, and everything it said. */
export class EngineFixture {
  readonly log: string[] = [];
  onProgress: (progress: BuildProgress) => void = () => {};
  readonly engine: Engine;
  private readonly made: string[] = [];

  /** Workers are those of all tests, unless a test changes what they are started with. */
  constructor(pools = sharedPools) {
    this.engine = createEngine(
      {
        progress: (progress) => this.onProgress(progress),
        status: () => {},
        log: (level, message) => this.log.push(`${level}: ${message}`),
      },
      assets,
      pools,
    );
  }

  folder(files: SourceFiles = {}): string {
    const folder = temporaryFolder(files);
    this.made.push(folder);
    return folder;
  }

  write(folder: string, files: SourceFiles): void {
    writeFiles(folder, files);
  }

  async open(folders: string | readonly string[], settings: EngineSettings = {}, storage: string | null = null) {
    const paths = typeof folders === 'string' ? [folders] : folders;
    return this.engine.open({
      folders: paths.map((path) => ({ name: basename(path), path })),
      storage,
      settings: { workers: 1, explain: 'off', ...settings },
    });
  }

  build(signal: AbortSignal = new AbortController().signal): Promise<BuildSummary> {
    return this.engine.build({ scratch: true }, signal);
  }

  /** Opens and builds in one step. */
  async built(folders: string | readonly string[], settings: EngineSettings = {}, storage: string | null = null) {
    await this.open(folders, settings, storage);
    return this.build();
  }

  async rows(sql: string): Promise<readonly (readonly unknown[])[]> {
    return (await this.engine.query(sql, 10_000)).rows;
  }

  async close(): Promise<void> {
    await this.engine.close();
    for (const folder of this.made.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Digest of every file below a folder, but those of the graph. */
export function folderDigest(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(folder, file).startsWith('.codeanatomy'))
    .sort();
  for (const file of files) hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

export const fileDigest = (file: string): string | null =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null;
