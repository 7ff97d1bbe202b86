import type { WalkOptions } from '../flow/walk-options.ts';

/** How many guesses a way may have: what needs more says too little to be read. */
export const mostGuesses = 3;

/** How values from outside are followed; `isOwn` when they may be objects of the workspace. */
export const taintFlow = (instances: Uint8Array, isOwn: boolean): WalkOptions => ({
  direction: 'forward',
  withDerived: true,
  mostGuesses,
  ...(isOwn ? {} : { instances }),
});
