import type { Made } from './call-makers.ts';
import type { StepStore } from './step-store.ts';
import type { Visit } from './visit.ts';
import type { WalkContext } from './walk-context.ts';

/** A step that a visit can take. */
export interface Way {
  readonly visit: Visit;
  readonly store: StepStore;
  readonly row: number;
}

/**
 * A value with its parts where it gets into a function: what happens to it inside is found out once for all calls that bring
 * it there, and goes back to each of these calls and to no other (Reps, Horwitz, Sagiv 1995).
 */
export class CallEntry {
  context!: WalkContext<CallEntry>;
  /** The steps that have brought the value here, by `calls`: one for each call and each entry of the function around it. */
  private readonly ways: Way[] = [];
  private readonly calls: number[] = [];
  /** Visits from which steps lead out of the function; those before `listed` are in `byCall` with their steps. */
  private exits: Visit[] | null = null;
  private byCall: Map<number, Way[]> | null = null;
  private listed = 0;

  private closed: CallEntry | null = null;
  /** Calls that are not told apart, as there are too many. */
  isCommon = false;

  constructor(
    /** Nobody has brought the value: it was there from the start, and may leave to wherever the function is called. */
    readonly isStart = false,
    /** For a value that a function inside reads as a variable: how it got into the one around, into which it goes back. */
    readonly around: CallEntry | null = null,
    /** Which calls have made what has the value, where it was not brought by one. */
    readonly made: Made | null = null,
  ) {}

  /** The entry of functions inside, for a value they read as a variable of this one. */
  get inside(): CallEntry {
    if (this.isStart || this.around) return this;
    if (!this.closed) {
      this.closed = new CallEntry(false, this);
      this.closed.context = this.context.entered(this.closed);
    }
    return this.closed;
  }

  get callers(): number {
    return this.ways.length;
  }

  /** The calls that have brought the value. */
  get sites(): readonly number[] {
    return this.calls;
  }

  /** Whether it is a new one. */
  addCaller(call: number, way: Way): boolean {
    const { entry } = way.visit.context;
    for (const [at, known] of this.calls.entries())
      if (known === call && this.ways[at]?.visit.context.entry === entry) return false;
    this.calls.push(call);
    this.ways.push(way);
    return true;
  }

  addExit(visit: Visit): void {
    if (this.isStart || this.around) return;
    if (this.exits) this.exits.push(visit);
    else this.exits = [visit];
  }

  /** The steps known so far that lead out of the function to a call. */
  exitsTo(call: number, waysOut: (visit: Visit) => Iterable<readonly [call: number, way: Way]>): readonly Way[] {
    if (!this.exits) return none;
    const byCall = this.byCall ?? new Map<number, Way[]>();
    this.byCall = byCall;
    for (; this.listed < this.exits.length; this.listed++)
      for (const [to, way] of waysOut(this.exits[this.listed] as Visit)) {
        const ways = byCall.get(to);
        if (ways) ways.push(way);
        else byCall.set(to, [way]);
      }
    return byCall.get(call) ?? none;
  }

  callersOf(call: number): readonly Way[] {
    return this.ways.filter((_, at) => this.calls[at] === call);
  }
}

const none: readonly Way[] = [];

/** The entries of a walk, by place and parts. */
export class CallEntries {
  private readonly entries = new Map<number, CallEntry[]>();

  /**
   * Null when so many have entered there that another one is not told apart. `call`: where what comes by it is told apart from
   * what other calls bring, as long as there are not too many of them.
   */
  at(place: number, context: WalkContext<CallEntry>, most: number, call: number | null): CallEntry | null {
    const ofPlace = this.entries.get(place) ?? [];
    const alike = ofPlace.filter((each) => each.context.path === context.path);
    const known = call === null ? alike[0] : alike.find(({ sites }) => sites.includes(call));
    if (known) return known;
    const isCommon = ofPlace.length >= most;
    const common = isCommon ? alike.find((each) => each.isCommon) : undefined;
    if (common) return common;
    if (isCommon && (call === null || alike.length === 0)) return alike.at(-1) ?? null;
    const entry = new CallEntry();
    entry.isCommon = isCommon;
    entry.context = context.entered(entry);
    ofPlace.push(entry);
    this.entries.set(place, ofPlace);
    return entry;
  }
}
