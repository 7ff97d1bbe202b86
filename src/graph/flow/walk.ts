import { CallEntries, CallEntry, type Way } from './call-entries.ts';
import { PairSet } from './pair-set.ts';
import type { PlaceNumbers } from './place-numbers.ts';
import { type StepStore, type Steps, sameParts, stepEffect } from './step-store.ts';
import { Visit } from './visit.ts';
import { type KnownList, WalkContext } from './walk-context.ts';

/** How far a value is followed. */
export const walkLimits = {
  /** Parts within parts that are told apart. */
  depth: 3,
  /** Ways in which one place is looked at before only the outermost of its parts are told apart. */
  ways: 16,
  /** Values and calls by which one place is entered before values are no longer told apart by the calls they came from. */
  entries: 8,
  callers: 32,
  /** Places, each with its parts and how it got into its function, that are looked at. */
  states: 200_000,
} as const;

export interface WalkOptions {
  readonly direction: 'forward' | 'backward';
  /** Whether a value made of another counts, as do parts of it. */
  readonly withDerived: boolean;
  /** A visit from which nothing is followed. */
  isBarrier?(visit: Visit): boolean;
  /** By number of a place, 1 where a value may be the instance a method is called on; without, everywhere. Parts of an instance may be in any. */
  readonly instances?: Uint8Array;
  /** How many steps of a way may be guesses; each is tried when nothing surer is left. Without, only unknown calls wait, and are all tried. */
  readonly mostGuesses?: number;
}

export interface Walk {
  readonly visits: readonly Visit[];
  /** Limits that were hit, by how often. */
  readonly cut: Readonly<Record<'depth' | 'ways' | 'calls' | 'states', number>>;
}

/**
 * Follows a value from some places, nearest first; every place is visited once for each access path and each value by which
 * its function was entered. A value that enters a function by one call leaves it to that call. What calls of unknown functions
 * may do is tried last, so that a way has as few of these as it can.
 */
export function walk(steps: Steps, starts: readonly number[], options: WalkOptions): Walk {
  const walker = new Walker(steps, options);
  for (const at of starts) walker.start(at);
  for (let visit = walker.next(); visit; visit = walker.next()) {
    if (visit.from && options.isBarrier?.(visit)) continue;
    walker.goOn(visit);
    if (walker.visits.length < walkLimits.states) continue;
    walker.cut.states++;
    break;
  }
  return walker;
}

class Walker implements Walk {
  readonly visits: Visit[] = [];
  readonly cut = { depth: 0, ways: 0, calls: 0, states: 0 };
  private readonly numbers: PlaceNumbers;
  private readonly stores: readonly StepStore[];
  private readonly seen = new PairSet();
  private readonly entries = new CallEntries();
  private readonly first: WalkContext<CallEntry>;
  private readonly isForward: boolean;
  private at = 0;
  /** By number of a place: how often it was visited. */
  private readonly visited: Uint16Array;
  private readonly guesses: Way[] = [];
  private guessed = 0;
  /** How many guesses are on ways that end before the one at `nextLevel`. */
  private level = 0;
  private nextLevel = 0;

  constructor(
    steps: Steps,
    private readonly options: WalkOptions,
  ) {
    this.numbers = steps.numbers;
    this.stores = steps.stores;
    this.visited = new Uint16Array(steps.numbers.size);
    this.isForward = options.direction === 'forward';
    const entry = new CallEntry(true);
    this.first = WalkContext.first(entry);
    entry.context = this.first;
  }

  start(place: number): void {
    const number = this.numbers.of(place);
    if (this.seen.add(number, this.first.number))
      this.visits.push(new Visit(this.numbers, number, this.first, null, -1, null));
  }

  /** The visit to go on from: a guess only when nothing that is known is left. */
  next(): Visit | undefined {
    while (this.at === this.visits.length && this.guessed < this.guesses.length && this.mayGuess())
      this.follow(this.guesses[this.guessed++] as Way);
    return this.visits[this.at++];
  }

  /** Guesses wait in the order of how many are before them. */
  private mayGuess(): boolean {
    if (this.guessed < this.nextLevel) return true;
    this.nextLevel = this.guesses.length;
    return ++this.level <= (this.options.mostGuesses ?? Number.POSITIVE_INFINITY);
  }

  goOn(visit: Visit): void {
    let isExit = false;
    for (const store of this.stores) {
      const { order, first, end } = this.rowsOf(visit, store);
      for (let at = first; at < end; at++) {
        const row = order[at] as number;
        if (!isExit && store.effect(row) === this.leaving) {
          isExit = true;
          visit.context.entry.addExit(visit);
        }
        this.take({ visit, store, row });
      }
    }
  }

  private rowsOf({ number }: Visit, store: StepStore) {
    return this.isForward ? store.from(number) : store.to(number);
  }

  /** The effect by which a walk in its direction gets out of a function. */
  private get leaving(): number {
    return this.isForward ? stepEffect.leave : stepEffect.enter;
  }

  private take(way: Way): void {
    if (this.isGuess(way)) this.guesses.push(way);
    else this.follow(way);
  }

  private isGuess({ store, row }: Way): boolean {
    return this.options.mostGuesses === undefined ? store.is(row, 'unknown_call') : store.isGuess(row);
  }

  private arrive(way: Way, context: WalkContext<CallEntry>, caller: Way | null = null): void {
    const { visit, store, row } = way;
    const number = this.ahead(way);
    const told = context.withPath(this.toldApart(number, context.path));
    if (!this.seen.add(number, told.number)) return;
    this.visited[number] = Math.min(walkLimits.ways, this.visited[number] as number) + 1;
    this.visits.push(new Visit(this.numbers, number, told, store, row, visit, caller));
  }

  /** The place a step leads to in the direction of the walk. */
  private ahead({ store, row }: Way): number {
    return this.isForward ? store.target(row) : store.source(row);
  }

  /** The parts at a place, or only the first of them where there are too many of them: loops make more and more. */
  private toldApart(place: number, path: KnownList): KnownList {
    if (path.items.length < 2 || (this.visited[place] as number) < walkLimits.ways) return path;
    this.cut.ways++;
    return path.start;
  }

  private follow(way: Way): void {
    const { visit, store, row } = way;
    const effect = store.effect(row);
    if (effect === stepEffect.enter || effect === stepEffect.leave) {
      if (effect === this.leaving) this.leave(way);
      else this.enter(way);
      return;
    }
    const context = this.contextAfter(visit.context, store, row, effect);
    if (context)
      this.arrive(way, store.is(row, 'capture') ? context.entry.inside.context.withPath(context.path) : context);
  }

  /** Whether it would make the value the instance a method is called on, which it cannot be. */
  private isForeign({ visit, store, row }: Way, place: number): boolean {
    const { instances } = this.options;
    return instances?.[place] === 0 && visit.path.length === 0 && store.is(row, 'receiver');
  }

  /** What is known of the function and the value goes back to the new caller, too. */
  private enter(way: Way): void {
    const { visit, store, row } = way;
    const place = this.ahead(way);
    if (this.isForeign(way, place)) return;
    const context = visit.context.withPath(this.toldApart(place, visit.context.path));
    const entry = this.entries.at(place, context, walkLimits.entries);
    const call = store.detail(row);
    if (!entry || entry.callers >= walkLimits.callers) {
      this.cut.calls++;
      this.arrive(way, this.first.withPath(context.path));
      return;
    }
    const isNew = entry.addCaller(call, way);
    this.arrive(way, entry.context);
    if (!isNew) return;
    for (const out of entry.exitsTo(call, (exit) => this.waysOut(exit))) this.take(out);
  }

  /** The steps that lead from a visit out of its function, with their calls. */
  private *waysOut(visit: Visit): Iterable<readonly [call: number, way: Way]> {
    for (const store of this.stores) {
      const { order, first, end } = this.rowsOf(visit, store);
      for (let at = first; at < end; at++) {
        const row = order[at] as number;
        if (store.effect(row) === this.leaving) yield [store.detail(row), { visit, store, row }];
      }
    }
  }

  private leave(way: Way): void {
    const { path, entry } = way.visit.context;
    if (entry.isStart) this.arrive(way, way.visit.context);
    else if (entry.around) this.arrive(way, entry.around.context.withPath(path));
    else
      for (const caller of entry.callersOf(way.store.detail(way.row)))
        this.arrive(way, caller.visit.context.withPath(path), caller);
  }

  /** What a step within a function makes of the parts; null when the value does not take it. */
  private contextAfter(
    context: WalkContext<CallEntry>,
    store: StepStore,
    row: number,
    effect: number,
  ): WalkContext<CallEntry> | null {
    const { path } = context;
    const { withDerived } = this.options;
    const { length } = path.items;
    if (store.is(row, 'operand')) return withDerived && length === 0 ? context : null;
    const detail = store.detail(row);
    switch (effect) {
      case stepEffect.none:
        return context;
      case stepEffect.except:
        return path.items[0] === detail ? null : context;
      case this.isForward ? stepEffect.store : stepEffect.load:
        if (length >= walkLimits.depth) this.cut.depth++;
        return context.withPath(path.with(detail, walkLimits.depth));
      default:
        if (length === 0) return withDerived ? context : null;
        return sameParts(path.items[0] as number, detail) ? context.withPath(path.rest ?? path) : null;
    }
  }
}
