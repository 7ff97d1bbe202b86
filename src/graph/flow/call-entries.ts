import type { StepStore } from './step-store.ts';
import type { Visit } from './visit.ts';
import type { KnownList, WalkContext } from './walk-context.ts';

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
  /** By call: the steps that have brought the value here, one for each entry of the function around the call. */
  private readonly ways = new Map<number, Map<CallEntry, Way>>();
  callers = 0;
  /** Visits from which steps lead out of the function; those before `listed` are in `byCall` with their steps. */
  private readonly exits: Visit[] = [];
  private readonly byCall = new Map<number, Way[]>();
  private listed = 0;

  private closed: CallEntry | null = null;

  constructor(
    /** Nobody has brought the value: it was there from the start, and may leave to wherever the function is called. */
    readonly isStart = false,
    /** For a value that a function inside reads as a variable: how it got into the one around, into which it goes back. */
    readonly around: CallEntry | null = null,
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

  /** Whether it is a new one. */
  addCaller(call: number, way: Way): boolean {
    const known = this.ways.get(call) ?? new Map<CallEntry, Way>();
    this.ways.set(call, known);
    const { entry } = way.visit.context;
    if (known.has(entry)) return false;
    known.set(entry, way);
    this.callers++;
    return true;
  }

  addExit(visit: Visit): void {
    if (!this.isStart && !this.around) this.exits.push(visit);
  }

  /** The steps known so far that lead out of the function to a call. */
  exitsTo(call: number, waysOut: (visit: Visit) => Iterable<readonly [call: number, way: Way]>): readonly Way[] {
    for (; this.listed < this.exits.length; this.listed++)
      for (const [to, way] of waysOut(this.exits[this.listed] as Visit)) {
        const ways = this.byCall.get(to);
        if (ways) ways.push(way);
        else this.byCall.set(to, [way]);
      }
    return this.byCall.get(call) ?? [];
  }

  callersOf(call: number): Iterable<Way> {
    return this.ways.get(call)?.values() ?? [];
  }
}

/** The entries of a walk, by place and parts. */
export class CallEntries {
  private readonly entries = new Map<number, Map<KnownList, CallEntry>>();

  /** Null when so many have entered there that another one is not told apart. */
  at(place: number, context: WalkContext<CallEntry>, most: number): CallEntry | null {
    const ofPlace = this.entries.get(place) ?? new Map<KnownList, CallEntry>();
    this.entries.set(place, ofPlace);
    const known = ofPlace.get(context.path);
    if (known || ofPlace.size >= most) return known ?? null;
    const entry = new CallEntry();
    entry.context = context.entered(entry);
    ofPlace.set(context.path, entry);
    return entry;
  }
}
