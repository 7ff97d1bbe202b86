import type { FlowTables } from './flow-tables.ts';
import { Loops } from './loops.ts';
import { type Overwritten, overwrittenVariables } from './overwritten-variables.ts';
import { PlacePairs } from './place-pairs.ts';
import { holds } from './range.ts';

/** When a variable, or a part of what it holds, was given a value: by what happens at some places in the code of one module. */
export interface Since {
  readonly places: readonly number[];
  /** The variable, where nothing else can have given it the value; else null. */
  readonly symbol: number | null;
  /** Whether it is the value of the variable, and no part of it. */
  readonly isWhole: boolean;
  /** Whether the function that has given it reads it when it runs again. */
  readonly isAgain: boolean;
}

/** What happens before what in the code of a module outside of its functions, which runs once, from its beginning to its end. */
export class RunOrder {
  private readonly loops: Loops;
  /** Functions, classes and comprehensions in their order. */
  private readonly units: readonly (readonly [first: number, last: number])[];
  /** Those that are in no other. */
  private readonly outer: (readonly [first: number, last: number])[] = [];
  private readonly ends: PlacePairs;
  /** Calls outside of functions whose functions run at once, and to their end. */
  private readonly atOnce = new Set<number>();
  /** What is called so. */
  private readonly called = new Set<number>();
  /** By file: the first such call. */
  private readonly firstCalls = new Map<number, number>();
  /** Found when it is asked for. */
  private overwrittenThere: ReadonlyMap<number, readonly Overwritten[]> | null = null;

  constructor(private readonly tables: FlowTables) {
    const { calls, handing, innerUnits, pausingUnits, targets } = tables;
    this.loops = new Loops(tables);
    const lasts = innerUnits.at('last');
    this.units = [...innerUnits.at()]
      .map((first, row) => [first, lasts[row] as number] as const)
      .sort(([one], [other]) => one - other);
    for (const unit of this.units) if (unit[0] > (this.outer.at(-1)?.[1] ?? -1)) this.outer.push(unit);
    this.ends = new PlacePairs(calls.at(), calls.at('last'));
    const pausing = pausingUnits.placesIn();
    const direct = new PlacePairs(targets.at(), targets.at('target_node', 'target_file'));
    const callers = calls.numbers('caller');
    for (const [row, call] of calls.at().entries()) {
      if (callers[row] !== 0 || !this.isOutside(call) || handing.has(call)) continue;
      const all = direct.all(call);
      if (all.length === 0 || all.some((each) => pausing.has(each))) continue;
      const file = tables.places.fileOf(call);
      this.atOnce.add(call);
      this.firstCalls.set(file, Math.min(call, this.firstCalls.get(file) ?? call));
      for (const each of all) this.called.add(each);
    }
  }

  private get overwritten(): ReadonlyMap<number, readonly Overwritten[]> {
    this.overwrittenThere ??= overwrittenVariables(this.tables, (place) => this.isOutside(place));
    return this.overwrittenThere;
  }

  /** Whether a place is outside of functions, classes and comprehensions. */
  isOutside(place: number): boolean {
    return (this.outer[lastBefore(this.outer, place)]?.[1] ?? -1) < place;
  }

  /** The innermost function, class or comprehension around a place. */
  unitAround(place: number): number | undefined {
    for (let at = lastBefore(this.units, place); at >= 0; at--) {
      const [first, last] = this.units[at] as (typeof this.units)[number];
      if (place <= last) return first;
      if (first === this.outer[lastBefore(this.outer, place)]?.[0]) break;
    }
    return undefined;
  }

  /** Whether it may say something that functions have been called before, or that the variable is overwritten. */
  isTelling({ places: [first], symbol }: Since): boolean {
    if (first === undefined) return false;
    const call = this.firstCalls.get(this.tables.places.fileOf(first));
    return (call !== undefined && call < first) || (symbol !== null && this.overwritten.has(symbol));
  }

  /** Whether a function is called outside of functions, and runs at once. */
  isCalledOutside(callable: number): boolean {
    return this.called.has(callable);
  }

  /** Whether a call is outside of functions, and what it calls runs at once. */
  isAtOnce(call: number): boolean {
    return this.atOnce.has(call);
  }

  /**
   * Whether what is read at a place in the code of the module is another value: read before, or overwritten since. `isSame`: whether a
   * call overwrites the same variable, of which each call of a function may make one.
   */
  isMissed(read: number, { places, symbol, isAgain }: Since, isSame: (call: number) => boolean): boolean {
    return places.every(
      (since) =>
        this.isTogether(read, since) &&
        (read < since ||
          (isAgain && read === since) ||
          (symbol !== null && this.isOverwritten(symbol, since, read, isSame))),
    );
  }

  /** The same for what a function reads that is called at a place; undefined where that is not in the code of the module. */
  isMissedBy(call: number, since: Since, isSame: (call: number) => boolean): boolean | undefined {
    if (!this.isAtOnce(call)) return undefined;
    const end = this.ends.get(call) ?? call;
    // What is computed for the call happens before what it calls.
    return !since.places.some((place) => call < place && place <= end) && this.isMissed(call, since, isSame);
  }

  private isTogether(place: number, other: number): boolean {
    const { places } = this.tables;
    if (places.fileOf(place) !== places.fileOf(other) || !this.isOutside(place)) return false;
    return !this.loops.inFileOf(place).some((loop) => holds(loop, place) && holds(loop, other));
  }

  private isOverwritten(symbol: number, since: number, read: number, isSame: (call: number) => boolean): boolean {
    const behind = Math.max(since, this.ends.get(since) ?? since);
    return (this.overwritten.get(symbol) ?? []).some(
      ({ position, block, call }) =>
        call !== since &&
        call !== read &&
        (call ?? position) > behind &&
        position < read &&
        holds(block, read) &&
        (call === null || isSame(call)),
    );
  }
}

/** The index of the last range that does not start after a place; -1 without. */
function lastBefore(ranges: readonly (readonly [first: number, last: number])[], place: number): number {
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ranges[middle] as (typeof ranges)[number])[0] <= place) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
