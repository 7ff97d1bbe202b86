import type { FlowCuts, FlowStep, FlowStop, KnownOnly } from './flow-view.ts';
import type { Certainty, SourcePlace } from './graph-view.ts';

/** A value from outside that gets to a place where it may do harm. */
export interface TaintFinding {
  /** Id of its category. */
  readonly category: string;
  /** What the value is, and what it is given to. */
  readonly source: string;
  readonly sink: string;
  /** The least sure step of the way. */
  readonly certainty: Certainty;
  /** The whole way: the source first, the sink last. */
  readonly path: readonly FlowStep[];
}

/** One end of a finding by what stays when lines are added above it. */
export interface FindingEnd {
  readonly place: SourcePlace;
  /** The source line. */
  readonly text: string;
}

/** A finding of another answer. */
export interface FindingAddress {
  readonly category: string;
  readonly source: FindingEnd;
  readonly sink: FindingEnd;
}

/** A kind of harm, as models describe it. */
export interface TaintCategory {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** Numbers in the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
}

/** A source whose values get to no sink, and where they stop. */
export interface HarmlessSource {
  readonly source: string;
  readonly place: SourcePlace;
  readonly text: string;
  readonly stops: readonly FlowStop[];
}

export interface TaintRequest extends KnownOnly {
  /** Only these categories; all when empty. */
  readonly categories: readonly string[];
  /** Whether to say where the values of sources stop that get to no sink. */
  readonly withStops: boolean;
}

export interface TaintAnswer {
  readonly findings: readonly TaintFinding[];
  readonly harmless: readonly HarmlessSource[];
  readonly categories: readonly TaintCategory[];
  /** Models that could not be read, with the reason. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
  /** Names of functions that models speak of and the workspace does not have. */
  readonly absent: readonly string[];
  readonly cut: FlowCuts;
  /** Version of the program that answers. */
  readonly version: string;
}
