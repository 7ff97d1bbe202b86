import type { MatchState } from './match-state.ts';

/** One step of a pattern: goes on with the next step for every way in which its part of the pattern is there. */
export interface MatchStep {
  run(state: MatchState): void;
}
