import { InvalidArgumentError, Option } from 'commander';
import {
  type PresetName,
  type ProfileSetting,
  type ProfileSettingName,
  presets,
  profileSettingNames,
  profileSettings,
} from '../model/runtime-profile.ts';
import type { EngineSettings } from '../protocol/engine-api.ts';
import { megabytes } from './megabytes.ts';

type Values = Readonly<Record<string, unknown>>;

/** A flag for every setting of the runtime profile, and one for its presets. */
export function profileOptions(): readonly Option[] {
  const preset = new Option('--preset <name>', `settings that belong together: ${presetList()}`);
  return [preset.choices(Object.keys(presets)), ...profileSettingNames.map(optionOf)];
}

/** The settings among the options that were given; the engine has values for the others. */
export function profileSettingsOf(options: Values): EngineSettings {
  const given = profileSettingNames.flatMap((name) => {
    const value = options[camelCase(flagOf(name))];
    return value === undefined ? [] : [[name, value] as const];
  });
  const preset = options.preset as PresetName | undefined;
  return { ...(preset === undefined ? {} : { preset }), ...Object.fromEntries(given) };
}

function optionOf(name: ProfileSettingName): Option {
  const setting: ProfileSetting = profileSettings[name];
  const doc = withinSentence(setting.doc).replace(/\.$/, '');
  const flag = `--${flagOf(name)}`;
  switch (setting.type) {
    case 'choice':
      return new Option(`${flag} <how>`, `${doc}. ${choiceList(setting)}`).argParser((text: string) =>
        choiceOf(setting, text),
      );
    case 'switch':
      return new Option(flag, doc);
    case 'folder':
      return new Option(`${flag} <dir>`, doc);
    default:
      return new Option(
        `${flag} <${setting.unit}>`,
        setting.default === null ? doc : `${doc} (default: ${setting.default})`,
      ).argParser((text: string) => numberOf(setting, text));
  }
}

type ChoiceSetting = Extract<ProfileSetting, { choices: unknown }>;

const choiceList = (setting: ChoiceSetting): string =>
  Object.entries(setting.choices)
    .map(([name, doc]) => `${name}${name === setting.default ? ' (default)' : ''}: ${withinSentence(doc)}`)
    .join(' ')
    .replace(/\.$/, '');

function choiceOf(setting: ChoiceSetting, text: string): string {
  if (text in setting.choices) return text;
  throw new InvalidArgumentError(`Allowed choices are ${Object.keys(setting.choices).join(', ')}.`);
}

const withinSentence = (text: string): string => `${text[0]?.toLowerCase()}${text.slice(1)}`;

/** The name of a setting as a flag: its unit is not in it, `memoryLimitMb` becomes `memory-limit`. */
const flagOf = (name: ProfileSettingName): string =>
  name.replace(/(Mb|Ms)$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const camelCase = (flag: string): string => flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function numberOf(setting: Extract<ProfileSetting, { unit: string }>, text: string): number {
  const value = setting.unit === 'megabytes' ? megabytes(text) : Number(text);
  const isWhole = setting.type === 'number' || Number.isSafeInteger(value);
  const fits = value >= setting.minimum && value <= (setting.maximum ?? Number.MAX_SAFE_INTEGER);
  if (isWhole && fits) return value;
  const range =
    setting.maximum === undefined ? `at least ${setting.minimum}` : `${setting.minimum} to ${setting.maximum}`;
  throw new InvalidArgumentError(`It must be a ${setting.type === 'integer' ? 'whole number' : 'number'}, ${range}.`);
}

const presetList = (): string =>
  Object.entries(presets)
    .map(([name, { doc }]) => `${name} (${doc.replace(/\.$/, '')})`)
    .join('; ');
