import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type PresetName, type ProfileValues, presets, profileDefaults } from '../model/runtime-profile.ts';

/** Every setting of the session and of execution; the single source of them in records. */
export type RuntimeProfile = Omit<ProfileValues, 'threads'> & { readonly threads: number };

/** The profile of a preset with what is set besides; absent and undefined values are not set. */
export function runtimeProfile(settings: Partial<ProfileValues> = {}, preset: PresetName = 'default'): RuntimeProfile {
  const set = Object.entries(settings).filter(([name, value]) => value !== undefined && name in profileDefaults);
  const values: ProfileValues = { ...profileDefaults, ...presets[preset].values, ...Object.fromEntries(set) };
  const isCanonical = values.determinism === 'canonical';
  const threads = isCanonical ? 1 : values.threads;
  const workers = isCanonical ? 1 : values.workers;
  return { ...values, workers, threads: threads ?? Math.max(1, availableParallelism()) };
}

/**
 * How many rules run at a time, each on a thread of its own. Most statements are too small to be shared between threads:
 * one of them works while the other asks again and again whether there is something to do. Where rows must have one order,
 * or each rule is measured by itself, it is one.
 */
export const ruleLanes = ({
  determinism,
  explain,
  threads,
}: Pick<RuntimeProfile, 'determinism' | 'explain' | 'threads'>): number =>
  determinism === 'canonical' || explain === 'analyze' ? 1 : Math.min(2, threads);

export const defaultProfile: RuntimeProfile = runtimeProfile();

/** Hex sha256 of what a profile says. */
export function profileHash(profile: RuntimeProfile): string {
  const entries = Object.entries(profile).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
