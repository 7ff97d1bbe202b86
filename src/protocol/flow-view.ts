import type { CursorPosition } from './engine-api.ts';
import type { Certainty, SourcePlace } from './graph-view.ts';

/** A place on the way of a value. */
export interface FlowStep {
  /** Why the value gets here from the place before: a kind of step; null at the start. */
  readonly kind: string | null;
  readonly certainty: Certainty | null;
  readonly place: SourcePlace;
  /** The source line. */
  readonly text: string;
}

/** A place from which a value was not followed further, and why. */
export interface FlowStop {
  readonly place: SourcePlace;
  readonly text: string;
  /** Reason of the closed list of open calls, `sanitized`, or `unused`. */
  readonly reason: string;
  /** The name that is called there, or the sanitizer; empty without. */
  readonly name: string;
}

/** Limits that cut the search, by how often. */
export type FlowCuts = Readonly<Record<'depth' | 'ways' | 'calls' | 'states' | 'names' | 'places', number>>;

/** Whether calls of functions nobody knows end a value's way; otherwise it goes on behind them, as a guess. */
export interface KnownOnly {
  readonly knownOnly?: boolean;
}

export interface FlowRequest extends KnownOnly {
  readonly from: CursorPosition;
  readonly to: CursorPosition;
}

export interface FlowAnswer {
  /** The shortest way; null without one. */
  readonly steps: readonly FlowStep[] | null;
  /** Where the value stops, when there is no way. */
  readonly stops: readonly FlowStop[];
  readonly cut: FlowCuts;
}

export interface SliceRequest extends KnownOnly {
  readonly position: CursorPosition;
  readonly direction: 'backward' | 'forward';
  /** Where the slice ends: only what lies between both belongs to it. */
  readonly to?: CursorPosition;
  /** Statements of the file, by the values they read and by what decides whether they run, instead of values across calls. */
  readonly withControl?: boolean;
}

export interface SliceAnswer {
  /** By path, line and column. */
  readonly places: readonly { readonly place: SourcePlace; readonly text: string }[];
  readonly cut: FlowCuts;
  /** Functions of these files with too many definitions and uses to list all that belong together; left out without. */
  readonly untold?: number;
}
