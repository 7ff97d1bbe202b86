import type { CallEntry } from './call-entries.ts';
import type { FlowTables } from './flow-tables.ts';
import { OwnCalls } from './own-calls.ts';
import { PlacePairs } from './place-pairs.ts';
import { ReachingWrites } from './reaching-writes.ts';
import { RowsBy } from './rows-by.ts';
import { TakenParameters } from './taken-parameters.ts';

/** A call of a parameter, which is a function that the caller has given. */
interface Handed {
  readonly parameter: number;
  readonly callable: number;
}

/**
 * What a call may call depends on how its function was called: a parameter is the function that this caller has given, the
 * instance is of the class of which this caller has one, and a function with variables of the one around it has them from the call that has made it.
 */
export class CallChoices {
  private readonly parameters: TakenParameters;
  private readonly reaching: ReachingWrites;
  private readonly targets: PlacePairs;
  private readonly callees: PlacePairs;
  private readonly values: PlacePairs;
  private readonly functions: PlacePairs;
  private readonly callables: ReadonlySet<number>;
  private readonly returned: PlacePairs;
  private readonly units: PlacePairs;
  /** By call. */
  private readonly handed: ReadonlyMap<number, Handed>;
  /** Where values get into functions that call a parameter. */
  private readonly apart = new Set<number>();
  /** By parameter that is called: rows of what calls give for it. */
  private readonly given: ReadonlyMap<number, Given[]>;
  private readonly entered = new Map<number, ReadonlySet<number>>();
  private readonly own: OwnCalls;

  constructor(tables: FlowTables, given: Iterable<readonly [call: number, value: number, parameter: number]>) {
    const { assignments, calls, givenFunctions, parameters, results, targets } = tables;
    this.parameters = new TakenParameters(tables);
    this.reaching = new ReachingWrites(tables);
    this.targets = new PlacePairs(targets.at(), targets.at('target_node', 'target_file'));
    this.callees = new PlacePairs(calls.at(), calls.at('callee'));
    this.units = new PlacePairs(calls.at(), calls.at('caller'));
    this.values = new PlacePairs(assignments.at('target'), assignments.at('value'));
    this.functions = new PlacePairs(givenFunctions.at(), givenFunctions.at('target_node', 'target_file'));
    this.callables = new Set([...parameters.at('callable'), ...results.at('callable')]);
    this.returned = new PlacePairs(results.at('value'), results.at('callable'));
    this.handed = this.handedCalls(tables);
    this.given = this.givenFor(given);
    this.own = new OwnCalls(tables, this.targets);
    for (const method of this.own.callers) for (const place of this.entriesOf(method)) this.apart.add(place);
  }

  private handedCalls({ calls, reaching }: FlowTables): ReadonlyMap<number, Handed> {
    const { entries, rows } = this.parameters;
    const [nodes, callees, callers] = [calls.at(), calls.at('callee'), calls.at('caller')];
    const byCallee = new RowsBy(callees);
    const byEntry = new RowsBy(entries);
    const handed = new Map<number, Handed>();
    for (const [row, written] of reaching.at('definition').entries()) {
      const parameter = byEntry.first(written);
      if (parameter < 0 || parameter >= rows || !this.parameters.isSingle(parameter)) continue;
      const use = reaching.at('use')[row] as number;
      const call = byCallee.first(use);
      if (call < 0 || [...this.reaching.of(use)].length > 1) continue;
      const callable = this.parameters.callables[parameter] as number;
      if (callers[call] === callable) handed.set(nodes[call] as number, { parameter: written, callable });
    }
    return handed;
  }

  private givenFor(
    given: Iterable<readonly [call: number, value: number, parameter: number]>,
  ): ReadonlyMap<number, Given[]> {
    const called = new Map<number, Given[]>();
    for (const { parameter, callable } of this.handed.values()) {
      called.set(parameter, []);
      for (const place of this.entriesOf(callable)) this.apart.add(place);
    }
    if (called.size > 0) for (const [call, value, parameter] of given) called.get(parameter)?.push({ call, value });
    return called;
  }

  /** Whether what gets in at a place is told apart by the call it came by, as that says what is called inside. */
  isApart(entry: number): boolean {
    return this.apart.has(entry);
  }

  /** Whether a call inside a function may lead to a place at which a function is entered. */
  mayEnter(call: number, place: number, { sites }: CallEntry): boolean {
    const meant = this.own.meant(call, sites);
    if (meant && ![...meant].some((each) => this.isEntered(each, place))) return false;
    const handed = this.handed.get(call);
    if (!handed || sites.length === 0) return true;
    const rows = this.given.get(handed.parameter) ?? [];
    return sites.some((site) => {
      const values = rows.filter((row) => row.call === site);
      return (
        values.length === 0 || values.some(({ value }) => this.mayBe(value, (each) => this.isEntered(each, place)))
      );
    });
  }

  /** The calls that give a parameter which is called a function that leaves a value there; null where that says nothing. */
  callsGiving(call: number, left: number): ReadonlySet<number> | null {
    const handed = this.handed.get(call);
    const callable = this.returned.get(left);
    if (!handed || callable === undefined) return null;
    const rows = this.given.get(handed.parameter) ?? [];
    const giving = rows.filter(({ value }) => this.mayBe(value, (each) => each === callable));
    return giving.length === 0 ? null : new Set(giving.map((row) => row.call));
  }

  /**
   * Of the calls that have brought a value into a function, those that have made what a call calls, a function inside; null
   * where that is not known.
   */
  makersOf(call: number, { sites }: CallEntry): readonly number[] | null {
    let made: readonly number[] | null = this.callsBehind(this.callees.get(call));
    for (let depth = 0; made && depth < mostMakers; depth++) {
      const makers = made;
      if (makers.every((each) => sites.some((site) => this.isAlike(each, site))))
        return sites.filter((site) => makers.includes(site));
      const [first] = made;
      made = made.length === 1 && first !== undefined ? this.callsBehind(this.callees.get(first)) : null;
    }
    return null;
  }

  /** Whether two calls are made in the same function. */
  isTogether(call: number, other: number): boolean {
    return this.units.get(call) === this.units.get(other);
  }

  /** Calls whose results an expression has; null when it may have another value. */
  private callsBehind(value: number | undefined): readonly number[] | null {
    if (value === undefined) return null;
    if (this.targets.has(value)) return [value];
    if (this.reaching.isCut(value)) return null;
    const found: number[] = [];
    for (const [write] of this.reaching.of(value)) {
      const given = this.values.get(write);
      if (given === undefined || !this.targets.has(given)) return null;
      found.push(given);
    }
    return found.length > 0 ? found : null;
  }

  private isAlike(call: number, other: number): boolean {
    const targets = this.targets.all(other);
    return this.targets.all(call).some((each) => targets.includes(each));
  }

  /** Whether a value that is given may be a function; true where nobody knows which one it is. */
  private mayBe(value: number, isWanted: (callable: number) => boolean): boolean {
    if (this.callables.has(value)) return isWanted(value);
    const known = this.functions.all(value);
    return known.length === 0 || known.some((each) => !this.callables.has(each) || isWanted(each));
  }

  private isEntered(callable: number, place: number): boolean {
    return this.entriesOf(callable).has(place);
  }

  private entriesOf(callable: number): ReadonlySet<number> {
    const known = this.entered.get(callable);
    if (known) return known;
    const { entries } = this.parameters;
    const places = new Set([callable, ...this.parameters.of(callable).map((row) => entries[row] as number)]);
    this.entered.set(callable, places);
    return places;
  }
}

interface Given {
  readonly call: number;
  readonly value: number;
}

/** Functions that make functions that make functions. */
const mostMakers = 3;
