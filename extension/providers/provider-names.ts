import { type SettingName, settingContributions } from '../contributions/settings.ts';

type NameOf<Setting> = Setting extends `providers.${infer Name}` ? Name : never;

/** What the graph can answer in the place of a language server; each has a setting. */
export type ProviderName = NameOf<SettingName>;

const prefix = 'providers.';

export const providerNames = Object.keys(settingContributions).flatMap((name) =>
  name.startsWith(prefix) ? [name.slice(prefix.length) as ProviderName] : [],
);
