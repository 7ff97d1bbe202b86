import type { EngineSettings } from '../protocol/engine-api.ts';
import { defaultProfile, type RuntimeProfile } from '../session/profile.ts';

/** The runtime profile with what the user has set. */
export function profileOf(settings: EngineSettings): RuntimeProfile {
  return {
    ...defaultProfile,
    ...(settings.threads === undefined ? {} : { threads: settings.threads }),
    ...(settings.memoryLimitMb === undefined ? {} : { memoryLimitMb: settings.memoryLimitMb }),
    ...(settings.fallback === undefined ? {} : { fallback: settings.fallback }),
    ...(settings.explain === undefined ? {} : { explain: settings.explain }),
    ...(settings.lane === undefined ? {} : { lane: settings.lane }),
  };
}
