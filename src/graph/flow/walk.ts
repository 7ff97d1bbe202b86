import { PairSet } from './pair-set.ts';
import { type Step, type StepStore, type Steps, sameParts, stepEffect } from './step-store.ts';
import { WalkContext } from './walk-context.ts';

/** How far a value is followed. */
export const walkLimits = {
  /** Parts within parts that are told apart. */
  depth: 3,
  /** Calls within calls whose returns are told apart. */
  calls: 4,
  /** Places, each with its parts and calls, that are looked at. */
  states: 200_000,
} as const;

export interface WalkOptions {
  readonly direction: 'forward' | 'backward';
  /** Whether a value made of another counts, as do parts of it. */
  readonly withDerived: boolean;
  /** A place through which nothing is followed. */
  isBarrier?(place: number): boolean;
}

/** A place that was reached, and how. */
export class Visit {
  constructor(
    readonly at: number,
    readonly context: WalkContext,
    private readonly store: StepStore | null,
    private readonly row: number,
    readonly from: Visit | null,
  ) {}

  /** Parts that lead from what is at the place to the value. */
  get path(): readonly number[] {
    return this.context.path.items;
  }

  get step(): Step | null {
    return this.store?.step(this.row) ?? null;
  }
}

export interface Walk {
  readonly visits: readonly Visit[];
  /** Limits that were hit, by how often. */
  readonly cut: Readonly<Record<keyof typeof walkLimits, number>>;
}

/**
 * Follows a value from some places, nearest first; every place is visited once for each access path and calls it is in. What
 * calls of unknown functions may do is tried last, so that a way has as few of these as it can.
 */
export function walk(steps: Steps, starts: readonly number[], options: WalkOptions): Walk {
  const walker = new Walker(options);
  for (const at of starts) walker.put(at, walker.start, null, -1, null);
  for (let visit = walker.next(); visit; visit = walker.next()) {
    if (visit.from && options.isBarrier?.(visit.at)) continue;
    for (const store of steps) walker.goOn(visit, store);
    if (walker.visits.length < walkLimits.states) continue;
    walker.cut.states++;
    break;
  }
  return walker;
}

class Walker implements Walk {
  readonly visits: Visit[] = [];
  readonly cut = { depth: 0, calls: 0, states: 0 };
  readonly start = WalkContext.first();
  private readonly seen = new PairSet();
  private readonly isForward: boolean;
  private at = 0;
  private readonly guesses: Visit[] = [];
  private guessed = 0;

  constructor(private readonly options: WalkOptions) {
    this.isForward = options.direction === 'forward';
  }

  put(at: number, context: WalkContext, store: StepStore | null, row: number, from: Visit | null): void {
    if (this.seen.add(at, context.number)) this.visits.push(new Visit(at, context, store, row, from));
  }

  /** The visit to go on from: a guess only when nothing that is known is left. */
  next(): Visit | undefined {
    while (this.at === this.visits.length && this.guessed < this.guesses.length) {
      const guess = this.guesses[this.guessed++] as Visit;
      if (this.seen.add(guess.at, guess.context.number)) this.visits.push(guess);
    }
    return this.visits[this.at++];
  }

  goOn(visit: Visit, store: StepStore): void {
    const { order, first, end } = this.isForward ? store.from(visit.at) : store.to(visit.at);
    for (let at = first; at < end; at++) {
      const row = order[at] as number;
      const context = this.contextAfter(visit.context, store, row);
      if (!context) continue;
      const place = this.isForward ? store.target(row) : store.source(row);
      if (!store.is(row, 'unknown_call')) this.put(place, context, store, row, visit);
      else if (!this.seen.has(place, context.number)) this.guesses.push(new Visit(place, context, store, row, visit));
    }
  }

  /** What a step makes of parts and calls; null when the value does not take it. */
  private contextAfter(context: WalkContext, store: StepStore, row: number): WalkContext | null {
    const { path, calls } = context;
    const { withDerived } = this.options;
    const { length } = path.items;
    if (store.is(row, 'operand')) return withDerived && length === 0 ? context : null;
    const effect = store.effect(row);
    const detail = store.detail(row);
    switch (effect) {
      case stepEffect.none:
        return context;
      case stepEffect.except:
        return path.items[0] === detail ? null : context;
      case this.isForward ? stepEffect.store : stepEffect.load:
        if (length >= walkLimits.depth) this.cut.depth++;
        return context.with(path.with(detail, walkLimits.depth), calls);
      case this.isForward ? stepEffect.load : stepEffect.store:
        if (length === 0) return withDerived ? context : null;
        return sameParts(path.items[0] as number, detail) ? context.with(path.rest, calls) : null;
      case this.isForward ? stepEffect.enter : stepEffect.leave:
        // Calls further out are forgotten, so that their returns lead anywhere.
        if (calls.items.length >= walkLimits.calls) this.cut.calls++;
        return context.with(path, calls.with(detail, walkLimits.calls));
      default:
        if (calls.items.length > 0 && calls.items[0] !== detail) return null;
        return context.with(path, calls.rest);
    }
  }
}
