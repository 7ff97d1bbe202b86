import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildHistory, keptBuilds } from '../../src/engine/build-history.ts';
import { must } from '../../src/model/must.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

const source = 'def net(price):\n    return price\n\n\ndef gross(price):\n    return net(price)\n';

describe('A folder that was built more often than builds are kept', () => {
  const fixture = new EngineFixture();
  afterEach(() => fixture.close());

  it('has the last of them, and any can be compared with, rule by rule', async () => {
    const folder = fixture.folder({ 'shop.py': source });
    await fixture.built(folder);
    fixture.write(folder, { 'shop.py': `${source}\n\ndef tax(price):\n    return gross(price) - net(price)\n` });
    await fixture.build();
    const storage = join(folder, '.codeanatomy');
    const [first] = buildHistory.list(storage);
    const record = must(buildHistory.find(storage, must(first).buildId), 'the first build');
    for (let day = 1; day <= keptBuilds + 5; day++)
      buildHistory.keep(storage, {
        ...record,
        buildId: `${day}`.padStart(4, '0').padEnd(32, 'f'),
        builtAt: new Date(Date.UTC(2020, 0, day)).toISOString(),
      });
    fixture.write(folder, { 'more.py': 'from shop import gross\n\ngross(1)\n' });
    await fixture.build();

    const builds = await fixture.engine.builds();
    expect(builds).toHaveLength(keptBuilds);
    expect(builds.map(({ builtAt }) => builtAt)).toEqual(
      builds
        .map(({ builtAt }) => builtAt)
        .sort()
        .reverse(),
    );
    const oldest = must(builds.at(-1), 'the oldest');
    expect(oldest.builtAt).toBe('2020-01-08T00:00:00.000Z'); // Two real builds are kept, too.
    const { before, rules } = await fixture.engine.changes(oldest.buildId);
    expect(before?.buildId).toBe(oldest.buildId);
    expect(rules.length).toBeGreaterThan(200);
    await expect(fixture.engine.changes('0001f')).rejects.toThrow(/No build whose id or time begins with 0001f/);
  });
});
