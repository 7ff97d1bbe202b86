import type { MatchStep } from './match-step.ts';
import type { NodeTest } from './node-test.ts';

/** A pattern of one family, ready to be tried at a node. */
export interface MatchStart {
  readonly test: NodeTest;
  readonly step: MatchStep;
  /** Place of the family in the list of all. */
  readonly family: number;
  /** Patterns of one group may give the same row; it is written once. */
  readonly group: number;
}
