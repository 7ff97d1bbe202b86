import { profileSettingNames, profileSettings } from '../model/runtime-profile.ts';
import type { EngineSettings } from '../protocol/engine-api.ts';
import { type RuntimeProfile, runtimeProfile } from '../session/profile.ts';

/** The runtime profile with what the user has set. */
export const profileOf = ({ preset, ...settings }: EngineSettings): RuntimeProfile => runtimeProfile(settings, preset);

/** The settings by which the rows of two builds may differ. */
export function graphSettings(settings: EngineSettings): Readonly<Record<string, unknown>> {
  const profile = profileOf(settings);
  const shaping = profileSettingNames.filter((name) => 'shapesGraph' in profileSettings[name]);
  const { exclude = [], parameters = {}, scip = 'auto' } = settings;
  return { exclude, parameters, scip, ...Object.fromEntries(shaping.map((name) => [name, profile[name]])) };
}
