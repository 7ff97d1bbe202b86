import { constructorOwners } from './constructor-owners.ts';
import type { FlowTables } from './flow-tables.ts';
import { GuardedRanges, type Handler } from './guarded-ranges.ts';
import { RowsBy } from './rows-by.ts';

/** Which handlers of the files may take what is thrown where. */
export class Exceptions {
  private readonly guarded: GuardedRanges;
  /** By class: itself and its supertypes. */
  private readonly ancestors = new Map<number, Set<number>>();
  /** By expression that is thrown: the classes of which it makes an instance. */
  private readonly made = new Map<number, Set<number>>();
  private readonly throwing: ReadonlySet<number>;

  constructor(tables: FlowTables) {
    const { ancestors, targets, throws } = tables;
    this.guarded = new GuardedRanges(tables);
    const supertypes = ancestors.at('target_node', 'target_file');
    for (const [row, of] of ancestors.at('class').entries()) {
      const known = this.ancestors.get(of) ?? new Set([of]);
      this.ancestors.set(of, known.add(supertypes[row] as number));
    }
    const owners = constructorOwners(tables);
    const thrown = throws.placesIn('value');
    const called = targets.at('target_node', 'target_file');
    for (const [row, call] of targets.at().entries()) {
      if (!thrown.has(call)) continue;
      const target = called[row] as number;
      this.made.set(call, (this.made.get(call) ?? new Set()).add(owners.get(target) ?? target));
    }
    this.throwing = throwingCallables(tables);
  }

  /** Whether an exception of the sources may leave a function. */
  mayThrow(callable: number): boolean {
    return this.throwing.has(callable);
  }

  /** The names of handlers that may take a value that is thrown in a function, and whether it may leave the function. */
  takenAt(at: number, callable: number, value: number | null) {
    const names: number[] = [];
    for (const handlers of this.guarded.around(at, callable))
      for (const handler of handlers) {
        const taken = this.takes(handler, value);
        if (taken !== 'never' && handler.name !== null) names.push(handler.name);
        if (taken === 'always') return { names, isLeft: false };
      }
    return { names, isLeft: true };
  }

  /** The value that a handler throws again. */
  rethrownAt(at: number): number | null {
    return this.guarded.handlerAround(at)?.name ?? null;
  }

  private takes({ classes }: Handler, value: number | null): 'always' | 'never' | 'maybe' {
    if (classes === 'all') return 'always';
    const [made, ...others] = (value === null ? null : this.made.get(value)) ?? [];
    if (!classes || made === undefined || others.length > 0) return 'maybe';
    const ancestors = this.ancestors.get(made) ?? new Set([made]);
    return [...classes].some((each) => ancestors.has(each)) ? 'always' : 'never';
  }
}

/** Functions that throw, and those that call them. */
function throwingCallables({ throws, targets, calls }: FlowTables): ReadonlySet<number> {
  const [sites, callers] = [new RowsBy(calls.at()), calls.at('caller')];
  const called = targets.at();
  const byCallable = new RowsBy(targets.at('target_node', 'target_file'));
  const throwing = new Set(throws.at('callable'));
  for (const callable of throwing)
    for (let row = byCallable.first(callable); row >= 0; row = byCallable.next(row)) {
      const site = sites.last(called[row] as number);
      if (site >= 0) throwing.add(callers[site] as number);
    }
  return throwing;
}
