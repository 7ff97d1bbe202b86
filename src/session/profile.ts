import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';

/** Every setting of the session and of execution; the single source for settings, flags and records. */
export interface RuntimeProfile {
  /** Threads of the database. */
  readonly threads: number;
  /** Memory the database may use before it spills to disk, in MiB. */
  readonly memoryLimitMb: number;
  /** Folder for spilled data; null lets the database choose one beside its file. */
  readonly spillFolder: string | null;
  /** What happens when a rule cannot run in the native lane. */
  readonly fallback: 'record' | 'deny';
  /** Which query plans are kept; a plan that is not is made when somebody asks for it. */
  readonly explain: 'off' | 'plan' | 'analyze';
  /** Lane every rule is forced into; `auto` takes the native one. */
  readonly lane: 'auto' | 'native' | 'fallback';
}

export const defaultProfile: RuntimeProfile = {
  threads: Math.max(1, availableParallelism()),
  memoryLimitMb: 2048,
  spillFolder: null,
  fallback: 'record',
  explain: 'off',
  lane: 'auto',
};

/** Hex sha256 of what a profile says. */
export function profileHash(profile: RuntimeProfile): string {
  const entries = Object.entries(profile).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
