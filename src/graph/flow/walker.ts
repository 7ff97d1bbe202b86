import type { CallChoices } from './call-choices.ts';
import { CallEntries, CallEntry, type Way } from './call-entries.ts';
import { movedContext } from './moved-context.ts';
import { PairSet } from './pair-set.ts';
import { anyPart, isKeyed, isOfWhole, sameParts } from './parts.ts';
import type { PlaceNumbers } from './place-numbers.ts';
import { isPlain } from './places.ts';
import type { Since } from './run-order.ts';
import { StartedEntries } from './started-entries.ts';
import { type StepStore, type Steps, stepEffect } from './step-store.ts';
import { Visit } from './visit.ts';
import { visitCounts } from './visit-counts.ts';
import { WaitingWays } from './waiting-ways.ts';
import type { Walk } from './walk.ts';
import { type KnownList, WalkContext } from './walk-context.ts';
import { walkLimits } from './walk-limits.ts';
import type { WalkOptions } from './walk-options.ts';

/** The state of a walk: what was visited, and what is to be followed from there. */
export class Walker implements Walk {
  readonly visits: Visit[] = [];
  readonly cut = { depth: 0, ways: 0, calls: 0, states: 0 };
  private readonly numbers: PlaceNumbers;
  private readonly stores: readonly StepStore[];
  private readonly seen = new PairSet();
  private readonly entries = new CallEntries();
  private readonly started: StartedEntries;
  private readonly choices: CallChoices | null;
  private readonly first: WalkContext<CallEntry>;
  private readonly isForward: boolean;
  private at = 0;
  /** Of each state outside the places where the walk goes on, the number of its place. */
  private readonly outside: number[] = [];
  /** By number of a place: how often it was visited. */
  private readonly visited: Uint8Array;
  private readonly guesses: WaitingWays;

  constructor(
    steps: Steps,
    private readonly options: WalkOptions,
  ) {
    this.numbers = steps.numbers;
    this.stores = steps.stores;
    this.visited = visitCounts(steps.numbers);
    this.guesses = new WaitingWays(options.mostGuesses ?? Number.POSITIVE_INFINITY);
    this.isForward = options.direction === 'forward';
    this.choices = this.isForward ? (steps.choices ?? null) : null;
    const entry = new CallEntry(true);
    this.first = WalkContext.first(entry);
    entry.context = this.first;
    this.started = new StartedEntries(this.first);
  }

  start(place: number): void {
    if (this.numbers.refused.has(place)) return;
    const number = this.numbers.of(place);
    if (this.seen.add(number, this.first.number))
      this.visits.push(new Visit(this.numbers, number, this.first, null, -1, null));
  }

  get states(): number {
    return this.visits.length + this.outside.length;
  }

  /** Leaves the counts as they were for the next walk. */
  end(): void {
    for (const number of this.outside) this.visited[number] = 0;
    for (const { number } of this.visits) this.visited[number] = 0;
  }

  /** The visit to go on from: a guess only when nothing that is known is left. */
  next(): Visit | undefined {
    while (this.at === this.visits.length) {
      const guess = this.guesses.next();
      if (!guess) break;
      this.follow(guess.visit, guess.store, guess.row);
    }
    return this.visits[this.at++];
  }

  goOn(visit: Visit): void {
    let isExit = false;
    for (const store of this.stores) {
      const rows = this.rowsOf(store);
      const end = rows.end(visit.number);
      for (let at = rows.first(visit.number); at < end; at++) {
        const row = rows.order[at] as number;
        if (!isExit && store.effect(row) === this.leaving) {
          isExit = true;
          visit.context.entry.addExit(visit);
        }
        if (this.isGuess(store, row)) this.guesses.add({ visit, store, row });
        else this.follow(visit, store, row);
      }
    }
  }

  private rowsOf(store: StepStore) {
    return this.isForward ? store.bySource : store.byTarget;
  }

  /** The effect by which a walk in its direction gets out of a function. */
  private get leaving(): number {
    return this.isForward ? stepEffect.leave : stepEffect.enter;
  }

  private isGuess(store: StepStore, row: number): boolean {
    return this.options.mostGuesses === undefined ? store.is(row, 'unknown_call') : store.isGuess(row);
  }

  private arrive(
    visit: Visit,
    store: StepStore,
    row: number,
    context: WalkContext<CallEntry>,
    caller: Way | null = null,
  ): void {
    const number = this.ahead(store, row);
    if (this.choices && !this.choices.mayReach(visit.at, this.numbers.placeOf(number), context.entry)) return;
    const told = context.withPath(this.toldApart(number, context.path));
    if (!this.seen.add(number, told.number)) return;
    this.visited[number] = Math.min(walkLimits.ways, this.visited[number] as number) + 1;
    if (this.options.within && this.options.within[number] !== 1) this.outside.push(number);
    else this.visits.push(new Visit(this.numbers, number, told, store, row, visit, caller));
  }

  /** The place a step leads to in the direction of the walk. */
  private ahead(store: StepStore, row: number): number {
    return this.isForward ? store.target(row) : store.source(row);
  }

  /** The parts at a place, or only the first of them where there are too many of them: loops make more and more. */
  private toldApart(place: number, path: KnownList): KnownList {
    if (path.items.length < 2 || (this.visited[place] as number) < walkLimits.ways) return path;
    this.cut.ways++;
    return path.start;
  }

  private follow(visit: Visit, store: StepStore, row: number): void {
    const effect = store.effect(row);
    if (effect === stepEffect.enter || effect === stepEffect.leave) {
      if (effect === this.leaving) this.leave(visit, store, row);
      else this.enter(visit, store, row);
      return;
    }
    const since = store.is(row, 'capture') ? this.sinceOf(visit, store, row) : null;
    if (since && this.isMissed(visit, store, row, since)) return;
    const context = this.contextAfter(visit.context, store, row, effect, since);
    if (!context) return;
    const isInside = effect !== stepEffect.share && store.is(row, 'capture');
    const to = isInside ? context.entry.inside.context.withPath(context.path) : context;
    this.arrive(visit, store, row, store.is(row, 'instance') ? this.untimed(to) : to);
  }

  private sinceOf(visit: Visit, store: StepStore, row: number): Since | null {
    const read = this.numbers.placeOf(this.ahead(store, row));
    return this.choices?.sinceOf(visit.at, read, visit.context.entry) ?? null;
  }

  /** Whether what a variable is given is not what is read, outside of functions, as it happens at another time. */
  private isMissed(visit: Visit, store: StepStore, row: number, since: Since): boolean {
    const read = this.numbers.placeOf(this.ahead(store, row));
    return isPlain(visit.at) && isPlain(read) && (this.choices?.isMissed(read, since) ?? false);
  }

  /** Whether it would make the value the instance a method is called on, which it cannot be. */
  private isForeign(visit: Visit, store: StepStore, row: number, place: number): boolean {
    const { instances } = this.options;
    return instances?.[place] === 0 && visit.path.length === 0 && store.is(row, 'receiver');
  }

  /** What is known of the function and the value goes back to the new caller, too. */
  private enter(visit: Visit, store: StepStore, row: number): void {
    const number = this.ahead(store, row);
    if (this.isForeign(visit, store, row, number)) return;
    const place = this.numbers.placeOf(number);
    const context = visit.context.withPath(this.toldApart(number, visit.context.path));
    const call = store.detail(row);
    if (this.choices && !this.choices.mayEnter(call, place, context.entry)) return;
    const entry = this.entries.at(place, context, walkLimits.entries, this.choices?.isApart(place) ? call : null);
    if (!entry || entry.callers >= walkLimits.callers) {
      this.cut.calls++;
      this.arrive(visit, store, row, this.first.withPath(context.path));
      return;
    }
    const isNew = entry.addCaller(call, { visit, store, row });
    this.arrive(visit, store, row, entry.context);
    if (!isNew) return;
    for (const out of entry.exitsTo(call, (exit) => this.waysOut(exit)))
      if (this.isGuess(out.store, out.row)) this.guesses.add(out);
      else this.follow(out.visit, out.store, out.row);
  }

  /** The steps that lead from a visit out of its function, with their calls. */
  private *waysOut(visit: Visit): Iterable<readonly [call: number, way: Way]> {
    for (const store of this.stores) {
      const rows = this.rowsOf(store);
      const end = rows.end(visit.number);
      for (let at = rows.first(visit.number); at < end; at++) {
        const row = rows.order[at] as number;
        if (store.effect(row) === this.leaving) yield [store.detail(row), { visit, store, row }];
      }
    }
  }

  private leave(visit: Visit, store: StepStore, row: number): void {
    const { path, entry } = visit.context;
    const call = store.detail(row);
    if (entry.isStart) this.leaveStart(visit, store, row, call);
    else if (entry.around) this.leaveInside(visit, store, row, entry.around);
    else
      for (const caller of entry.callersOf(call))
        this.arrive(visit, store, row, caller.visit.context.withPath(path), caller);
  }

  /** A value that was there from the start; what calls a function it is given is itself called where it is given this one. */
  private leaveStart(visit: Visit, store: StepStore, row: number, call: number): void {
    const { path, entry } = visit.context;
    const way = entry.made && this.choices ? this.choices.waysOut(call, entry.made) : 'outside';
    if (way === 'none' || this.choices?.mayLeave(visit.at, call) === false) return;
    const since = entry.made?.since ?? null;
    const isMissed = entry.made && since && this.choices?.isMissedBy(call, since, entry.made);
    if (isMissed && (since.isWhole || path.items.length === 0)) return;
    const giving = this.choices?.callsGiving(call, this.numbers.placeOf(visit.number)) ?? null;
    const isOut = way === 'outside' || isMissed === false;
    const context = giving ? this.started.by({ ...giving, since }) : isOut ? this.first : visit.context;
    this.arrive(visit, store, row, context.withPath(path));
  }

  /** What an instance holds is read at any time. */
  private untimed(context: WalkContext<CallEntry>): WalkContext<CallEntry> {
    const { entry, path } = context;
    if (!entry.made?.since) return context;
    return (entry.made.factory < 0 ? this.first : this.started.by({ ...entry.made, since: null })).withPath(path);
  }

  /** A variable that functions share: those that the same calls have made, where it belongs to a function (`home`). */
  private shared(entry: CallEntry, home: number, since: Since | null): WalkContext<CallEntry> {
    const calls = home < 0 ? null : (this.choices?.callsOf(home, entry) ?? null);
    if (calls) return this.started.by({ factory: home, calls: new Set(calls), since });
    if (!since) return this.first;
    const told = home < 0 ? since : { ...since, symbol: null };
    return this.started.by({ factory: -1, calls: new Set(), since: told });
  }

  /** A variable of the function around leaves the one inside where that is called which was made by the call that brought the value. */
  private leaveInside(visit: Visit, store: StepStore, row: number, around: CallEntry): void {
    const { path } = visit.context;
    const call = store.detail(row);
    const makers = this.choices?.makersOf(call, around) ?? null;
    if (!makers) this.arrive(visit, store, row, around.context.withPath(path));
    for (const maker of makers ?? [])
      for (const caller of around.callersOf(maker)) {
        const isTogether = this.choices?.isTogether(maker, call);
        this.arrive(visit, store, row, (isTogether ? caller.visit.context : this.first).withPath(path), caller);
      }
  }

  /** What a step within a function makes of the parts; null when the value does not take it. */
  private contextAfter(
    context: WalkContext<CallEntry>,
    store: StepStore,
    row: number,
    effect: number,
    since: Since | null,
  ): WalkContext<CallEntry> | null {
    const { path } = context;
    const { withDerived } = this.options;
    const { length } = path.items;
    if (store.is(row, 'operand')) return withDerived && length === 0 ? context : null;
    const detail = this.partOf(context, store, row, effect);
    switch (effect) {
      case stepEffect.none:
        return context;
      case stepEffect.share:
        return this.shared(context.entry, detail, since).withPath(path);
      case stepEffect.except:
        return length > 0 && store.loses(row, path.items[0] as number) ? null : context;
      case stepEffect.move:
        return movedContext(context, store.move(row), this.isForward, withDerived);
      case this.isForward ? stepEffect.store : stepEffect.load:
        if (length >= walkLimits.depth) this.cut.depth++;
        return context.withPath(path.with(detail, walkLimits.depth));
      default:
        if (length === 0) return withDerived && isOfWhole(detail) ? context : null;
        if (!sameParts(path.items[0] as number, detail)) return null;
        return this.meaning(context, store.detail(row), path.items[0] as number).withPath(path.rest ?? path);
    }
  }

  /** The part of a step, which may be named by a parameter of the function. */
  private partOf({ entry }: WalkContext<CallEntry>, store: StepStore, row: number, effect: number): number {
    const detail = store.detail(row);
    if (effect === stepEffect.except || !isKeyed(detail)) return detail;
    return this.choices?.partMeant(detail, entry) ?? anyPart;
  }

  /** A value that is taken out under a key which is a parameter goes back to the calls that mean its part. */
  private meaning(context: WalkContext<CallEntry>, detail: number, part: number): WalkContext<CallEntry> {
    const { entry } = context;
    if (!isKeyed(detail) || !entry.isStart || (entry.made && entry.made.factory >= 0)) return context;
    const made = this.choices?.callsMeaning(detail, part);
    return made ? this.started.by({ ...made, since: entry.made?.since ?? null }) : context;
  }
}
