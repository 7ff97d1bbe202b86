import type { CallEntry, Way } from './call-entries.ts';
import { leastSure } from './least-sure.ts';
import { anyPart } from './parts.ts';
import type { PlaceNumbers } from './place-numbers.ts';
import { type Step, type StepStore, stepEffect } from './step-store.ts';
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

  /** The step that led here, as sure as it is on this way. */
  get step(): Step | null {
    const step = this.store?.step(this.row) ?? null;
    return step && this.isOneOf(step) ? { ...step, certainty: leastSure([step.certainty, 'one_of']) } : step;
  }

  /** Whether it takes out one of several parts, or may belong to another call than the one the value came by. */
  private isOneOf({ detail, effect }: Step): boolean {
    const [before, parts] = [this.from as Visit, this.path.length];
    const isTaken = effect === stepEffect.load || effect === stepEffect.store;
    if (isTaken && before.path.length > parts) return detail === anyPart || before.path[0] !== detail;
    const isCrossing = effect === stepEffect.enter || effect === stepEffect.leave;
    return isCrossing && before.context.entry.around !== null && before.context.entry.around === this.context.entry;
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
    const { entry } = this.context;
    const isOther = this.from !== null && this.from.context.entry !== entry && this.from.context.entry !== entry.around;
    return isOther && this.caller === null;
  }
}
