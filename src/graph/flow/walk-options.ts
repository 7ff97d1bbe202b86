import type { Visit } from './visit.ts';

/** What a walk follows, and what ends it. */
export interface WalkOptions {
  readonly direction: 'forward' | 'backward';
  /** Whether a value made of another counts, as do parts of it. */
  readonly withDerived: boolean;
  /** A visit from which nothing is followed. */
  isBarrier?(visit: Visit): boolean;
  /** By number of a place, 1 where the walk goes on; the states at others are only counted. */
  readonly within?: Uint8Array;
  /** By number of a place, 1 where a value may be the instance a method is called on; without, everywhere. Parts of an instance may be in any. */
  readonly instances?: Uint8Array;
  /** Most states that are looked at, where fewer than `walkLimits.states` will do. */
  readonly mostStates?: number;
  /** How many steps of a way may be guesses; each is tried when nothing surer is left. Without, only unknown calls wait, and are all tried. */
  readonly mostGuesses?: number;
}
