import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BuildHead, BuildRecord } from '../protocol/build-record.ts';
import { canonicalJson } from '../relation/hash.ts';

/** So many builds before the last one are kept to be compared with. */
export const keptBuilds = 50;

const ending = '.json.gz';

/**
 * Records of builds before the last one, in the folder `builds` beside the graph: a compressed file each, whose name sorts
 * by the time of the build. What cannot be read is not offered.
 */
export const buildHistory = {
  /** Adds a record and lets go of the oldest beyond the limit. */
  keep(storage: string, record: BuildRecord): void {
    const folder = folderOf(storage);
    mkdirSync(folder, { recursive: true });
    const name = `${record.builtAt.replaceAll(/\D/g, '')}-${record.buildId.slice(0, 12)}${ending}`;
    writeFileSync(join(folder, name), gzipSync(canonicalJson(record), { level: 1 }));
    for (const old of names(folder).slice(keptBuilds)) rmSync(join(folder, old), { force: true });
  },

  /** The builds that are kept, newest first. */
  list(storage: string): readonly BuildHead[] {
    const folder = folderOf(storage);
    return names(folder).flatMap((name) => {
      const record = read(join(folder, name));
      return record ? [headOf(record)] : [];
    });
  },

  /** The newest build whose id or time begins so; null when there is none. */
  find(storage: string, build: string): BuildRecord | null {
    const folder = folderOf(storage);
    for (const name of names(folder)) {
      const record = read(join(folder, name));
      if (record && (record.buildId.startsWith(build) || record.builtAt.startsWith(build))) return record;
    }
    return null;
  },
};

const folderOf = (storage: string): string => join(storage, 'builds');

const names = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .reverse()
    : [];

function read(file: string): BuildRecord | null {
  try {
    // Builds of earlier versions did not keep their settings.
    return { profile: {}, ...JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) } as BuildRecord;
  } catch {
    return null;
  }
}

const headOf = ({ buildId, builtAt, engineVersion }: BuildRecord): BuildHead => ({ buildId, builtAt, engineVersion });
