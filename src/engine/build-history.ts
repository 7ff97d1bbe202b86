import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BuildHead, BuildRecord } from '../protocol/build-record.ts';
import { canonicalJson } from '../relation/hash.ts';

/** So many builds before the last one are kept to be compared with. */
export const keptBuilds = 50;

const ending = '.json.gz';

/**
 * Records of builds before the last one, in the folder `builds` beside the graph: a compressed file each, whose name says
 * which build it is and sorts by its time, so that a list of them opens none.
 */
export const buildHistory = {
  /** Adds a record and lets go of the oldest beyond the limit. */
  keep(storage: string, record: BuildRecord): void {
    const folder = folderOf(storage);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, nameOf(record)), gzipSync(canonicalJson(record), { level: 1 }));
    for (const old of names(folder).slice(keptBuilds)) rmSync(join(folder, old), { force: true });
  },

  /** The builds that are kept, newest first. */
  list(storage: string): readonly BuildHead[] {
    return names(folderOf(storage)).flatMap((name) => headOf(name) ?? []);
  },

  /** The newest build whose id or time begins so; null when there is none that can be read. */
  find(storage: string, build: string): BuildRecord | null {
    const folder = folderOf(storage);
    for (const name of names(folder)) {
      const head = headOf(name);
      const isMeant = head?.buildId.startsWith(build) || head?.builtAt.startsWith(build);
      const record = isMeant ? read(join(folder, name)) : null;
      if (record) return record;
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

/** No system allows less in names than that of Windows, which knows no colons. */
const nameOf = ({ buildId, builtAt, engineVersion }: BuildHead): string =>
  `${builtAt.replaceAll(':', '_')}-${buildId}-${engineVersion}${ending}`;

/** Undefined for a file that another version left, or somebody else. */
function headOf(name: string): BuildHead | undefined {
  const [, time, buildId, engineVersion] = /^(\d{4}-\d\d-\d\dT[\d_.]+Z)-([^-]+)-(.+)\.json\.gz$/.exec(name) ?? [];
  if (!time || !buildId || !engineVersion) return undefined;
  return { buildId, builtAt: time.replaceAll('_', ':'), engineVersion };
}

function read(file: string): BuildRecord | null {
  try {
    return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as BuildRecord;
  } catch {
    return null;
  }
}
