import type { FlowTable } from './flow-table.ts';
import type { FlowTables } from './flow-tables.ts';
import { isNone, type Places } from './places.ts';

/** Places from the first node of something to its last. */
interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Handler extends Range {
  /** Where the caught value is found: its name, or the pattern that takes it apart; null when it has none. */
  readonly name: number | null;
  /** Classes it takes; null when not all are known; all when it takes everything. */
  readonly classes: ReadonlySet<number> | 'all' | null;
}

interface Guarded extends Range {
  readonly handlers: readonly Handler[];
}

/** What handlers guard, in the order of the places. */
export class GuardedRanges {
  private readonly ranges: readonly Guarded[];
  /** In the order of the places. */
  private readonly handlers: readonly Handler[];

  private readonly places: Places;

  constructor(tables: FlowTables) {
    this.places = tables.places;
    const handlers = handlersOf(tables);
    const { guarded } = tables;
    const [firsts, lasts, tries] = [guarded.at(), guarded.at('last'), guarded.at('try')];
    this.ranges = [...firsts]
      .map((first, row) => ({
        first,
        last: lasts[row] as number,
        handlers: handlers.get(tries[row] as number) ?? [],
      }))
      .sort(byFirst);
    this.handlers = [...handlers.values()].flat().sort(byFirst);
  }

  /** The handlers of what guards a place within a callable, from the inside out. */
  *around(at: number, callable: number): Generator<readonly Handler[]> {
    for (let before = lastBefore(this.ranges, at); before >= 0; before--) {
      const { first, last, handlers } = this.ranges[before] as Guarded;
      if (first <= callable) return;
      if (at <= last) yield handlers;
    }
  }

  /** The innermost handler of its file that a place is in. */
  handlerAround(at: number): Handler | undefined {
    const file = this.places.of(this.places.fileOf(at), 0);
    for (let before = lastBefore(this.handlers, at); before >= 0; before--) {
      const handler = this.handlers[before] as Handler;
      if (at <= handler.last) return handler;
      if (handler.first < file) return undefined;
    }
    return undefined;
  }
}

const byFirst = (left: Range, right: Range): number => left.first - right.first;

/** The index of the last range that does not start after a place; -1 without. */
function lastBefore(ranges: readonly Pick<Range, 'first'>[], at: number): number {
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ranges[middle] as Range).first <= at) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** By the statement that catches: its handlers in their order. */
function handlersOf({ handlers, caughtNames, caughtClasses }: FlowTables): ReadonlyMap<number, readonly Handler[]> {
  const named = caughtNames.at();
  const names = new Map([...caughtNames.at('handler')].map((handler, row) => [handler, named[row] as number]));
  const classes = new CaughtClasses(caughtClasses);
  const [firsts, lasts, tries] = [handlers.at(), handlers.at('last'), handlers.at('try')];
  const [tests, ends, caught] = [handlers.at('test'), handlers.at('test_last'), handlers.at('caught')];
  const found = new Map<number, Handler[]>();
  for (let row = 0; row < handlers.rows; row++) {
    const [first, test, given] = [firsts[row] as number, tests[row] as number, caught[row] as number];
    const handler = {
      first,
      last: lasts[row] as number,
      name: names.get(first) ?? (isNone(given) ? null : given),
      classes: isNone(test) ? ('all' as const) : classes.within(test, ends[row] as number),
    };
    const ofTry = found.get(tries[row] as number);
    if (ofTry) ofTry.push(handler);
    else found.set(tries[row] as number, [handler]);
  }
  for (const each of found.values()) each.sort(byFirst);
  return found;
}

/** The classes that are named where handlers say what they take. */
class CaughtClasses {
  private readonly named: readonly { readonly first: number; readonly of: number }[];

  constructor(table: FlowTable) {
    const classes = table.at('class', 'class_file');
    this.named = [...table.at()]
      .map((first, row) => ({ first, of: classes[row] as number }))
      .sort((left, right) => left.first - right.first);
  }

  /** Those between two places; null when there is none, or one that is not known. */
  within(first: number, last: number): ReadonlySet<number> | null {
    const found = new Set<number>();
    for (let at = lastBefore(this.named, last); at >= 0; at--) {
      const { first: place, of } = this.named[at] as (typeof this.named)[number];
      if (place < first) break;
      if (isNone(of)) return null;
      found.add(of);
    }
    return found.size === 0 ? null : found;
  }
}
