import type { FlowCuts, FlowStep } from './flow-view.ts';
import type { Certainty } from './graph-view.ts';

/** A value from outside that gets to a place where it may do harm. */
export interface TaintFinding {
  readonly category: string;
  /** What the value is, and what it is given to. */
  readonly source: string;
  readonly sink: string;
  /** The least sure step of the way. */
  readonly certainty: Certainty;
  /** The whole way: the source first, the sink last. */
  readonly path: readonly FlowStep[];
}

export interface TaintAnswer {
  readonly findings: readonly TaintFinding[];
  /** Models that could not be read, with the reason. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
  readonly cut: FlowCuts;
}
