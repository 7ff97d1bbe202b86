import type { FlowTables } from './flow-tables.ts';
import { PlacePairs } from './place-pairs.ts';
import { ReachingWrites } from './reaching-writes.ts';
import type { Since } from './run-order.ts';

/** Calls of a function that has others inside, which see the variables of the call that has made them. */
export interface Made {
  readonly factory: number;
  readonly calls: ReadonlySet<number>;
  /** When the value got there, as far as that is known. */
  readonly since?: Since | null;
}

/** Which calls have made the functions that are called, as functions are results of others, or members of such results. */
export class CallMakers {
  private readonly reaching: ReachingWrites;
  private readonly targets: PlacePairs;
  private readonly callees: PlacePairs;
  private readonly values: PlacePairs;
  private readonly objects: PlacePairs;
  private readonly decorations: PlacePairs;
  private readonly patterns: PlacePairs;
  /** By call, as walks ask for the same ones again and again. */
  private readonly chains = new Map<number, readonly (readonly number[])[]>();

  constructor(tables: FlowTables) {
    const { assignments, calls, decorations, members, patternParts, targets } = tables;
    this.reaching = new ReachingWrites(tables);
    this.targets = new PlacePairs(targets.at(), targets.at('target_node', 'target_file'));
    this.callees = new PlacePairs(calls.at(), calls.at('callee'));
    this.values = new PlacePairs(assignments.at('target'), assignments.at('value'));
    this.objects = new PlacePairs(members.at(), members.at('object'));
    this.decorations = new PlacePairs(decorations.at(), decorations.at('call'));
    this.patterns = new PlacePairs(patternParts.at(), patternParts.at('pattern'));
  }

  /** Whether a call may call a function. */
  mayCall(call: number, callable: number): boolean {
    return this.targets.all(call).includes(callable);
  }

  /**
   * Of the calls that have brought a value into a function, those that have made what a call calls, a function inside; null
   * where that is not known.
   */
  among(call: number, sites: readonly number[]): readonly number[] | null {
    const makers = this.behind(call, (each) => sites.some((site) => this.isAlike(each, site)));
    return makers && sites.filter((site) => makers.includes(site));
  }

  /** The calls of a function that have made what a call calls; null where that is not known. */
  ofFactory(call: number, factory: number): readonly number[] | null {
    return this.behind(call, (each) => this.mayCall(each, factory));
  }

  private behind(call: number, isWanted: (maker: number) => boolean): readonly number[] | null {
    return this.chainOf(call).find((made) => made.every(isWanted)) ?? null;
  }

  /** The calls that have made what a call calls, those that have made what these call, and so on. */
  private chainOf(call: number): readonly (readonly number[])[] {
    const known = this.chains.get(call);
    if (known) return known;
    const chain: (readonly number[])[] = [];
    let made = this.callsBehind(this.objectOf(this.callees.get(call)));
    while (made && chain.length < mostMakers) {
      chain.push(made);
      const [first] = made;
      made = made.length === 1 && first !== undefined ? this.callsBehind(this.callees.get(first)) : null;
    }
    this.chains.set(call, chain);
    return chain;
  }

  /** A method of what a call has made is made by that call, too. */
  private objectOf(callee: number | undefined): number | undefined {
    return callee === undefined ? undefined : (this.objects.get(callee) ?? callee);
  }

  /** Calls whose results an expression has; null when it may have another value. */
  private callsBehind(value: number | undefined): readonly number[] | null {
    if (value === undefined) return null;
    if (this.targets.has(value)) return this.objects.has(value) ? null : [value];
    if (this.reaching.isCut(value)) return null;
    const found: number[] = [];
    for (const [write] of this.reaching.of(value)) {
      const given = this.decorations.get(write) ?? this.values.get(this.patterns.get(write) ?? write);
      if (given === undefined || !this.targets.has(given)) return null;
      found.push(given);
    }
    return found.length > 0 ? found : null;
  }

  private isAlike(call: number, other: number): boolean {
    const targets = this.targets.all(other);
    return this.targets.all(call).some((each) => targets.includes(each));
  }
}

/** Functions that make functions that make functions. */
const mostMakers = 3;
