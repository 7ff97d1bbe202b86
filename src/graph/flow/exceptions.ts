import { type FlowRow, type FlowRows, numberOf } from './flow-rows.ts';
import { place } from './step-store.ts';

interface Range {
  readonly first: number;
  readonly last: number;
}

interface Handler extends Range {
  /** Where the caught value is found; null when it has no name. */
  readonly name: number | null;
  /** Classes it takes; null when not all are known; all when it takes everything. */
  readonly classes: ReadonlySet<number> | 'all' | null;
}

interface Guarded extends Range {
  readonly handlers: readonly Handler[];
}

const key = (row: FlowRow, node = 'node', file = 'file'): number => place(numberOf(row, file), numberOf(row, node));

/** Which handlers of the files may take what is thrown where. */
export class Exceptions {
  /** By file, from the outside in. */
  private readonly guarded: ReadonlyMap<number, readonly Guarded[]>;
  /** By class: itself and its supertypes. */
  private readonly ancestors = new Map<number, Set<number>>();
  /** By expression that is thrown: the classes of which it makes an instance. */
  private readonly made = new Map<number, Set<number>>();
  private readonly throwing = new Set<number>();

  constructor(rows: FlowRows) {
    this.guarded = guardedOf(rows);
    for (const row of rows.ancestors) {
      const of = key(row, 'class');
      const known = this.ancestors.get(of) ?? new Set([of]);
      this.ancestors.set(of, known.add(key(row, 'target_node', 'target_file')));
    }
    const owners = new Map(
      rows.constructors.map((row) => [key(row, 'target_node', 'target_file'), key(row, 'class')] as const),
    );
    const thrown = new Set(rows.throws.map((row) => key(row, 'value')));
    for (const row of rows.targets) {
      const call = key(row);
      if (!thrown.has(call)) continue;
      const target = key(row, 'target_node', 'target_file');
      this.made.set(call, (this.made.get(call) ?? new Set()).add(owners.get(target) ?? target));
    }
    this.spread(rows);
  }

  /** Whether an exception of the sources may leave a function. */
  mayThrow(callable: number): boolean {
    return this.throwing.has(callable);
  }

  /** The names of handlers that may take a value that is thrown in a function, and whether it may leave the function. */
  takenAt(file: number, node: number, callable: number, value: number | null) {
    const names: number[] = [];
    const guarded = this.guarded.get(file) ?? [];
    for (let at = lastBefore(guarded, node); at >= 0; at--) {
      const { first, last, handlers } = guarded[at] as Guarded;
      if (first <= callable) break;
      if (last < node) continue;
      for (const handler of handlers) {
        const taken = this.takes(handler, value);
        if (taken !== 'never' && handler.name !== null) names.push(handler.name);
        if (taken === 'always') return { names, isLeft: false };
      }
    }
    return { names, isLeft: true };
  }

  /** The value that a handler throws again. */
  rethrownAt(file: number, node: number): number | null {
    const handlers = (this.guarded.get(file) ?? []).flatMap((each) => each.handlers);
    return handlers.findLast(({ first, last }) => first <= node && node <= last)?.name ?? null;
  }

  private takes({ classes }: Handler, value: number | null): 'always' | 'never' | 'maybe' {
    if (classes === 'all') return 'always';
    const [made, ...others] = (value === null ? null : this.made.get(value)) ?? [];
    if (!classes || made === undefined || others.length > 0) return 'maybe';
    const ancestors = this.ancestors.get(made) ?? new Set([made]);
    return [...classes].some((each) => ancestors.has(each)) ? 'always' : 'never';
  }

  /** Functions that throw, and those that call them. */
  private spread({ throws, targets, calls }: FlowRows): void {
    const around = new Map(calls.map((row) => [key(row), key(row, 'caller')]));
    const callers = new Map<number, number[]>();
    for (const row of targets) {
      const caller = around.get(key(row));
      if (caller === undefined) continue;
      const callable = key(row, 'target_node', 'target_file');
      const known = callers.get(callable);
      if (known) known.push(caller);
      else callers.set(callable, [caller]);
    }
    for (const row of throws) this.throwing.add(key(row, 'callable'));
    for (const callable of this.throwing) for (const caller of callers.get(callable) ?? []) this.throwing.add(caller);
  }
}

/** The place of the last range that does not start after a node; -1 without. */
function lastBefore(ranges: readonly Range[], node: number): number {
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ranges[middle] as Range).first <= node) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

function guardedOf(rows: FlowRows): ReadonlyMap<number, readonly Guarded[]> {
  const names = new Map(rows.caughtNames.map((row) => [key(row, 'handler'), key(row)]));
  const classes = new Map<number, readonly (readonly [node: number, of: number])[]>();
  for (const row of rows.caughtClasses) {
    const file = numberOf(row, 'file');
    const of = numberOf(row, 'class') < 0 ? -1 : key(row, 'class', 'class_file');
    classes.set(file, [...(classes.get(file) ?? []), [numberOf(row, 'node'), of]]);
  }
  const handlers = new Map<number, Handler[]>();
  for (const row of rows.handlers) {
    const named = (classes.get(numberOf(row, 'file')) ?? []).flatMap(([node, of]) =>
      numberOf(row, 'test') <= node && node <= numberOf(row, 'test_last') ? [of] : [],
    );
    const isKnown = named.length > 0 && !named.includes(-1);
    const list = handlers.get(key(row, 'try')) ?? [];
    handlers.set(key(row, 'try'), list);
    list.push({
      first: numberOf(row, 'node'),
      last: numberOf(row, 'last'),
      name: names.get(key(row)) ?? null,
      classes: numberOf(row, 'test') < 0 ? 'all' : isKnown ? new Set(named) : null,
    });
  }
  const guarded = new Map<number, Guarded[]>();
  for (const row of rows.guarded) {
    const file = numberOf(row, 'file');
    const own = (handlers.get(key(row, 'try')) ?? []).sort((left, right) => left.first - right.first);
    const list = guarded.get(file) ?? [];
    guarded.set(file, list);
    list.push({ first: numberOf(row, 'node'), last: numberOf(row, 'last'), handlers: own });
  }
  for (const list of guarded.values()) list.sort((left, right) => left.first - right.first);
  return guarded;
}
