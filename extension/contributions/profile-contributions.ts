import {
  type ProfileSetting,
  type ProfileSettingName,
  presets,
  profileSettingNames,
  profileSettings,
} from '../../src/model/runtime-profile.ts';
import type { SettingContribution } from './setting-contribution.ts';

/** The settings of the runtime profile as settings of the editor: all are unset, so that the preset can fill them. */
export const profileContributions: Readonly<Record<ProfileSettingName | 'preset', SettingContribution>> = {
  preset: {
    type: 'string',
    enum: Object.keys(presets),
    enumDescriptions: Object.values(presets).map(({ doc }) => doc),
    default: 'default',
    scope: 'machine-overridable',
    markdownDescription: 'Settings of builds that belong together. What is set below wins over them.',
    forEngine: true,
    needsTrust: true,
  },
  ...(Object.fromEntries(profileSettingNames.map((name) => [name, contribution(profileSettings[name])])) as Record<
    ProfileSettingName,
    SettingContribution
  >),
};

function contribution(setting: ProfileSetting): SettingContribution {
  return {
    ...valuesOf(setting),
    default: null,
    scope: setting.restricted ? 'machine-overridable' : 'window',
    markdownDescription: `${setting.doc}${unitOf(setting)}`,
    forEngine: true,
    ...(setting.restricted ? { needsTrust: true } : {}),
  };
}

function valuesOf(
  setting: ProfileSetting,
): Pick<SettingContribution, 'type' | 'enum' | 'enumDescriptions' | 'minimum' | 'maximum'> {
  switch (setting.type) {
    case 'choice': {
      const isDefault = (name: string) => (name === setting.default ? ' (Default)' : '');
      return {
        type: ['string', 'null'],
        enum: [null, ...Object.keys(setting.choices)],
        enumDescriptions: [
          'As the preset says.',
          ...Object.entries(setting.choices).map(([name, doc]) => `${doc}${isDefault(name)}`),
        ],
      };
    }
    case 'switch':
      return { type: ['boolean', 'null'] };
    case 'folder':
      return { type: ['string', 'null'] };
    default: {
      const { type, minimum, maximum } = setting;
      return { type: [type, 'null'], minimum, ...(maximum === undefined ? {} : { maximum }) };
    }
  }
}

function unitOf(setting: ProfileSetting): string {
  if (!('unit' in setting)) return '';
  const unit = setting.unit === 'count' ? '' : ` In ${setting.unit}.`;
  return setting.default === null ? unit : `${unit} Default: ${setting.default}.`;
}
