import type { Variant } from './build-variant.ts';

/** What every other way to build is compared with. */
export const base: Variant = { name: 'default' };

/**
 * Ways to build that must give the same graph, each with several differences at once: what one of them changed would be seen.
 * Warm and cold builds are compared apart, for they need an engine.
 */
export const variants: readonly Variant[] = [
  { name: 'fallback lane, one thread, in a file', profile: { lane: 'fallback', threads: 1 }, isFile: true },
  {
    name: 'canonical route, several workers and threads, trees through the cursor',
    profile: { route: 'canonical', workers: 3, threads: 4, treeReader: 'cursor' },
  },
];

/** Tests run every rule in the database alone over more sources, see `test/execute/lanes.test.ts`. */
export const databaseOnly: Variant = { name: 'database only, patterns too', profile: { lane: 'native' } };
