import type { CallEntry, Way } from './call-entries.ts';
import type { PlaceNumbers } from './place-numbers.ts';
import type { Step, StepStore } from './step-store.ts';
import type { WalkContext } from './walk-context.ts';

/** A place that was reached, and how. */
export class Visit {
  constructor(
    private readonly numbers: PlaceNumbers,
    readonly number: number,
    readonly context: WalkContext<CallEntry>,
    private readonly store: StepStore | null,
    private readonly row: number,
    readonly from: Visit | null,
    /** Where the walk comes out of a function: the step by which it had got in. */
    private readonly caller: Way | null = null,
  ) {}

  get at(): number {
    return this.numbers.placeOf(this.number);
  }

  /** Parts that lead from what is at the place to the value. */
  get path(): readonly number[] {
    return this.context.path.items;
  }

  get step(): Step | null {
    return this.store?.step(this.row) ?? null;
  }

  /**
   * The visits that lead here, from a start on. What happens inside a function is found out for its first caller; the way of
   * another goes on, at the entry, with the call it belongs to.
   */
  get way(): readonly Visit[] {
    const way: Visit[] = [];
    const callers: Way[] = [];
    for (let visit: Visit | null = this; visit; ) {
      way.unshift(visit);
      if (visit.caller) callers.push(visit.caller);
      const caller: Way | undefined = visit.isEntry ? callers.pop() : undefined;
      visit = caller?.visit ?? visit.from;
    }
    return way;
  }

  /** Whether it is where a value gets into a function. */
  private get isEntry(): boolean {
    return this.from !== null && this.from.context.entry !== this.context.entry && this.caller === null;
  }
}
