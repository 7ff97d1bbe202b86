import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildHistory, keptBuilds } from '../../src/engine/build-history.ts';
import type { BuildRecord } from '../../src/protocol/build-record.ts';
import { temporaryFolder } from '../tools/built-graph.ts';

const record = (second: number): BuildRecord => ({
  buildId: `${second}`.padStart(4, '0').padEnd(32, 'a'),
  builtAt: new Date(second * 1000).toISOString(),
  engineVersion: '1',
  profile: {},
  hashes: [],
  rules: [],
  quality: {},
});

describe('Builds that are kept', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are listed newest first, and the oldest go when there are too many', () => {
    folder = temporaryFolder();
    for (let second = 1; second <= keptBuilds + 3; second++) buildHistory.keep(folder, record(second));
    const kept = buildHistory.list(folder);
    expect(kept.length).toBe(keptBuilds);
    expect(kept[0]?.builtAt).toBe(record(keptBuilds + 3).builtAt);
    expect(kept.at(-1)?.builtAt).toBe(record(4).builtAt);
    expect(readdirSync(join(folder, 'builds')).length).toBe(keptBuilds);
    expect(buildHistory.find(folder, '0010')).toEqual(record(10));
    expect(buildHistory.find(folder, '0001')).toBeNull();
  });

  it('are none where nothing was built, and a file of somebody else is left out', () => {
    folder = temporaryFolder();
    expect(buildHistory.list(folder)).toEqual([]);
    buildHistory.keep(folder, record(7));
    writeFileSync(join(folder, 'builds', '9-broken.json.gz'), 'no archive');
    const { buildId, builtAt, engineVersion } = record(7);
    expect(buildHistory.list(folder)).toEqual([{ buildId, builtAt, engineVersion }]);
  });

  it('are listed without being opened, and one that cannot be read gives way to the one before it', () => {
    folder = temporaryFolder();
    for (const second of [7, 8]) buildHistory.keep(folder, record(second));
    const newest = readdirSync(join(folder, 'builds')).toSorted().at(-1) ?? '';
    writeFileSync(join(folder, 'builds', newest), 'no archive');
    expect(buildHistory.list(folder).map(({ buildId }) => buildId)).toEqual([record(8).buildId, record(7).buildId]);
    expect(buildHistory.find(folder, '1970')).toEqual(record(7));
    expect(buildHistory.find(folder, record(8).buildId)).toBeNull();
  });
});
