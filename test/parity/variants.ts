import type { Variant } from './build-variant.ts';

/** What every other way to build is compared with. */
export const base: Variant = { name: 'default' };

/** Ways to build that must give the same graph. Warm and cold builds are compared apart, for they need an engine. */
export const variants: readonly Variant[] = [
  { name: 'fallback lane', profile: { lane: 'fallback' } },
  { name: 'database only, patterns too, by the canonical route', profile: { lane: 'native', route: 'canonical' } },
  { name: 'one thread, in a file', profile: { threads: 1 }, isFile: true },
  {
    name: 'several workers and threads, trees through the cursor',
    profile: { workers: 3, threads: 4, treeReader: 'cursor' },
  },
];
