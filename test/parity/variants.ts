import type { Variant } from './build-variant.ts';

/** What every other way to build is compared with. */
export const base: Variant = { name: 'default' };

/** Ways to build that must give the same graph. Warm and cold builds are compared apart, for they need an engine. */
export const variants: readonly Variant[] = [
  { name: 'database only, patterns too', profile: { lane: 'native' } },
  { name: 'fallback lane', profile: { lane: 'fallback' } },
  { name: 'canonical route', profile: { lane: 'native', route: 'canonical' } },
  { name: 'one thread', profile: { threads: 1 } },
  { name: 'several workers', profile: { workers: 3, threads: 4 } },
  { name: 'in a file', isFile: true },
  { name: 'trees through the cursor', profile: { treeReader: 'cursor' } },
];
