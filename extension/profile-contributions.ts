import {
  type ProfileSetting,
  type ProfileSettingName,
  presets,
  profileSettingNames,
  profileSettings,
} from '../src/model/runtime-profile.ts';

type Contribution = Readonly<Record<string, unknown>>;

/** The settings of the runtime profile as settings of the editor: all are unset, so that the preset can fill them. */
export const profileContributions: Readonly<Record<ProfileSettingName | 'preset', Contribution>> = {
  preset: {
    type: 'string',
    enum: Object.keys(presets),
    enumDescriptions: Object.values(presets).map(({ doc }) => doc),
    default: 'default',
    scope: 'machine-overridable',
    markdownDescription: 'Settings of builds that belong together. What is set below wins over them.',
  },
  ...(Object.fromEntries(profileSettingNames.map((name) => [name, contribution(profileSettings[name])])) as Record<
    ProfileSettingName,
    Contribution
  >),
};

/** Settings a folder may not set before the user trusts it. */
export const restrictedProfileSettings: readonly string[] = [
  'preset',
  ...profileSettingNames.filter((name) => 'restricted' in profileSettings[name]),
];

function contribution(setting: ProfileSetting): Contribution {
  return {
    ...valuesOf(setting),
    default: null,
    scope: setting.restricted ? 'machine-overridable' : 'window',
    markdownDescription: `${setting.doc}${unitOf(setting)}`,
  };
}

function valuesOf(setting: ProfileSetting): Contribution {
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
