import { describe, expect, it } from 'vitest';
import { settingsMarked } from '../../extension/contributions/settings.ts';
import { contributions } from '../../extension/contributions.ts';
import manifest from '../../package.json' with { type: 'json' };
import { profileOptions, profileSettingsOf } from '../../src/cli/profile-options.ts';
import { graphSettings, profileOf } from '../../src/engine/profile-of.ts';
import { profileDefaults, profileSettingNames, profileSettings } from '../../src/model/runtime-profile.ts';
import { defaultProfile, profileHash, runtimeProfile } from '../../src/session/profile.ts';
import { Session } from '../../src/session/session.ts';

const settingOf = async (session: Session, name: string): Promise<unknown> =>
  (await session.rows(`SELECT value FROM duckdb_settings() WHERE name = '${name}'`))[0]?.value;

describe('The runtime profile', () => {
  it('is the source of the settings of the editor', () => {
    const properties: Readonly<Record<string, unknown>> = manifest.contributes.configuration.properties;
    for (const name of profileSettingNames) {
      expect(contributions.settings[name]).toMatchObject({ default: null });
      expect(properties[`codeAnatomy.${name}`]).toMatchObject({ default: null });
    }
    for (const name of profileSettingNames.filter((each) => 'restricted' in profileSettings[each]))
      expect(settingsMarked('needsTrust')).toContain(name);
  });

  it('is the source of the flags of the command line, which give back what was set', () => {
    const options = profileOptions();
    expect(options).toHaveLength(profileSettingNames.length + 1);
    const flags = options.map(({ long }) => long);
    expect(new Set(flags).size).toBe(flags.length);
    const given = Object.fromEntries(
      options.map((option) => [option.attributeName(), option.long === '--preset' ? 'debug' : option.long]),
    );
    expect(Object.keys(profileSettingsOf(given)).sort()).toEqual(['preset', ...profileSettingNames].sort());
    expect(profileSettingsOf({})).toEqual({});
  });

  it('takes what is set before the preset, and the preset before the defaults', () => {
    expect(profileOf({})).toEqual(defaultProfile);
    expect(profileOf({ preset: 'debug' })).toMatchObject({ explain: 'analyze', route: 'canonical' });
    expect(profileOf({ preset: 'debug', explain: 'off' })).toMatchObject({ explain: 'off', route: 'canonical' });
    expect(profileOf({ preset: 'deterministic', threads: 4, workers: 3 })).toMatchObject({ threads: 1, workers: 1 });
    expect({ ...defaultProfile, threads: null }).toEqual(profileDefaults);
  });

  it('has one hash that every setting changes', () => {
    const other = { number: 17, integer: 17, choice: '', switch: true, folder: '/tmp' } as const;
    const hashes = profileSettingNames.map((name) => {
      const setting = profileSettings[name];
      const value = setting.type === 'choice' ? Object.keys(setting.choices)[1] : other[setting.type];
      return profileHash({ ...defaultProfile, [name]: value });
    });
    expect(new Set([...hashes, profileHash(defaultProfile)]).size).toBe(profileSettingNames.length);
  });

  it('says which settings may change what a build stores', () => {
    const same = graphSettings({ threads: 2, memoryLimitMb: 900, workers: 1, cache: 'ignore' });
    expect(same).toEqual(graphSettings({}));
    for (const setting of [{ lane: 'native' }, { maxFileSizeMb: 1 }, { preset: 'debug' }, { exclude: ['a'] }] as const)
      expect(graphSettings(setting)).not.toEqual(graphSettings({}));
  });

  it.each([
    ['low-memory', { threads: '1', memory_limit: '512.0 MiB' }],
    ['deterministic', { threads: '1', preserve_insertion_order: 'true' }],
    ['default', { preserve_insertion_order: 'false' }],
  ] as const)('%s is what the session runs with', async (preset, expected) => {
    const session = await Session.open(':memory:', runtimeProfile({ spillLimitMb: 64 }, preset));
    for (const [name, value] of Object.entries({ ...expected, max_temp_directory_size: '64.0 MiB' }))
      expect([name, await settingOf(session, name)]).toEqual([name, value]);
    session.close();
  });

  it('puts what memory has no room for where no other database in memory puts it, unless a folder is chosen', async () => {
    const chosen = await Session.open(':memory:', runtimeProfile({ spillFolder: '/tmp/chosen' }));
    const [one, other] = [
      await Session.open(':memory:', defaultProfile),
      await Session.open(':memory:', defaultProfile),
    ];
    const folders = await Promise.all([one, other, chosen].map((session) => settingOf(session, 'temp_directory')));
    for (const session of [one, other, chosen]) session.close();
    expect(folders[0]).toContain('code-anatomy-spill-');
    expect(new Set(folders).size).toBe(3);
    expect(folders[2]).toBe('/tmp/chosen');
  });
});
