import { factTables } from '../../model/tables/facts.ts';
import type { CallEntry } from './call-entries.ts';
import { CallMakers, type Made } from './call-makers.ts';
import { codesOf } from './codes-of.ts';
import type { DecidedTests } from './decided-tests.ts';
import type { FlowTables } from './flow-tables.ts';
import type { GivenKeys } from './given-keys.ts';
import { OwnCalls } from './own-calls.ts';
import { anyPart } from './parts.ts';
import { PlacePairs } from './place-pairs.ts';
import { isPlain, plain } from './places.ts';
import { ReachingWrites } from './reaching-writes.ts';
import { RowsBy } from './rows-by.ts';
import type { RunOrder, Since } from './run-order.ts';
import { TakenParameters } from './taken-parameters.ts';

const assignmentKind = codesOf(factTables.assignment.columns.kind);

/** A call of a parameter, or of one of those a rest parameter holds: functions that the caller has given. */
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
  private readonly makers: CallMakers;
  private readonly functions: PlacePairs;
  private readonly byEntry: RowsBy;
  /** Variables of loops, with what is gone through. */
  private readonly loops: PlacePairs;
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
  private readonly callsHere = (callable: number, entry: CallEntry) => this.callsOf(callable, entry);
  private readonly symbols: PlacePairs;

  constructor(
    tables: FlowTables,
    given: Iterable<readonly [call: number, value: number, parameter: number]>,
    private readonly keys: GivenKeys,
    private readonly tests: DecidedTests,
    private readonly order: RunOrder,
    shared: Iterable<number>,
  ) {
    const { assignments, calls, givenFunctions, parameters, results, targets } = tables;
    this.parameters = new TakenParameters(tables);
    this.reaching = new ReachingWrites(tables);
    this.makers = new CallMakers(tables);
    this.units = new PlacePairs(calls.at(), calls.at('caller'));
    this.byEntry = new RowsBy(this.parameters.entries);
    const kinds = assignments.numbers('kind');
    const isLoop = (row: number) => kinds[row] === assignmentKind.iteration;
    this.loops = new PlacePairs(assignments.at('target'), assignments.at('value'), isLoop);
    this.functions = new PlacePairs(givenFunctions.at(), givenFunctions.at('target_node', 'target_file'));
    this.callables = new Set([...parameters.at('callable'), ...results.at('callable')]);
    this.returned = new PlacePairs(results.at('value'), results.at('callable'));
    this.handed = this.handedCalls(tables);
    this.given = this.givenFor(given, new PlacePairs(tables.arguments.at(), tables.arguments.at('value')));
    this.own = new OwnCalls(tables, new PlacePairs(targets.at(), targets.at('target_node', 'target_file')));
    for (const method of this.own.callers) for (const place of this.entriesOf(method)) this.apart.add(place);
    this.symbols = new PlacePairs(tables.occurrences.at(), tables.occurrences.at('symbol'));
    for (const write of shared) this.tellWriters(write);
  }

  private handedCalls({ calls }: FlowTables): ReadonlyMap<number, Handed> {
    const [nodes, callees] = [calls.at(), calls.at('callee')];
    const handed = new Map<number, Handed>();
    for (const [row, callee] of callees.entries()) {
      const parameter = this.parameterAt(callee);
      if (parameter === undefined) continue;
      const { callables, entries } = this.parameters;
      handed.set(nodes[row] as number, {
        parameter: entries[parameter] as number,
        callable: callables[parameter] as number,
      });
    }
    return handed;
  }

  /** The parameter whose value a variable has where it is used, and no other; of a rest parameter, a value it holds. */
  private parameterAt(use: number): number | undefined {
    const [written, ...others] = this.reaching.isCut(use) ? [] : [...this.reaching.of(use)];
    if (written === undefined || others.length > 0) return undefined;
    const parameter = this.byEntry.first(written[0]);
    if (parameter >= 0 && parameter < this.parameters.rows)
      return this.parameters.isSingle(parameter) ? parameter : undefined;
    const gone = this.loops.get(written[0]);
    const [rest, ...more] = gone === undefined || this.reaching.isCut(gone) ? [] : [...this.reaching.of(gone)];
    if (rest === undefined || more.length > 0) return undefined;
    const all = this.byEntry.first(rest[0]);
    return all >= 0 && this.parameters.isRest(all, 'rest') ? all : undefined;
  }

  private givenFor(
    given: Iterable<readonly [call: number, value: number, parameter: number]>,
    values: PlacePairs,
  ): ReadonlyMap<number, Given[]> {
    const called = new Map<number, Given[]>();
    for (const [call, { parameter, callable }] of this.handed) {
      called.set(parameter, []);
      for (const function_ of [callable, this.units.get(call)])
        if (function_ !== undefined) for (const place of this.entriesOf(function_)) this.apart.add(place);
    }
    if (called.size === 0) return called;
    // What becomes a part of a rest parameter comes from the argument as a whole.
    for (const [call, at, parameter] of given)
      called.get(parameter)?.push({ call, value: values.get(plain(at)) ?? plain(at) });
    return called;
  }

  /** Whether what gets in at a place is told apart by the call it came by, as that says what is called inside. */
  isApart(entry: number): boolean {
    return this.apart.has(entry) || this.keys.isSaidAt(entry) || this.tests.isApart(entry);
  }

  /** Whether a value that has entered a function by some calls may get from one place to another. */
  mayReach(from: number, to: number, entry: CallEntry): boolean {
    return this.tests.mayReach(from, to, entry, this.callsHere);
  }

  /** Whether a value that was there from the start may leave a function to a call. */
  mayLeave(from: number, call: number): boolean {
    return this.tests.mayLeave(from, call);
  }

  /** When a variable that functions share, or a part of what it holds, is given a value at a place, which is read at another; null where that says nothing. */
  sinceOf(write: number, read: number, entry: CallEntry): Since | null {
    const known = entry.made?.since;
    const [at, isWhole] = [plain(write), isPlain(write)];
    if (known) return { places: known.places, symbol: null, isWhole, isAgain: false };
    const symbol = isWhole ? (this.symbols.get(at) ?? null) : null;
    const isTold = !entry.isStart && !entry.around && !entry.isCommon && entry.sites.length === 1;
    const places = this.order.isOutside(at)
      ? [at]
      : isTold
        ? entry.sites.filter((each) => this.order.isAtOnce(each))
        : [];
    const since = { places, symbol, isWhole, isAgain: false };
    if (places.length === 0 || !this.order.isTelling(since)) return null;
    const unit = isWhole && isPlain(read) ? this.order.unitAround(at) : undefined;
    return { ...since, isAgain: unit !== undefined && unit === this.order.unitAround(read) };
  }

  /** Whether what is read outside of functions is surely another value than one that was given at some time. */
  isMissed(read: number, since: Since): boolean {
    return this.order.isMissed(read, since, () => true);
  }

  /** The same for what a function reads which a call calls; undefined where that says nothing. */
  isMissedBy(call: number, since: Since, made: Made): boolean | undefined {
    const isSame = (other: number) =>
      made.factory < 0 || (made.calls.size === 1 && this.waysOut(other, made) === 'outside');
    return this.order.isMissedBy(call, since, isSame);
  }

  /** What gets into a function that gives a variable of others a value is told apart by its calls. */
  private tellWriters(write: number): void {
    const callable = this.order.unitAround(plain(write));
    if (callable !== undefined && this.order.isCalledOutside(callable))
      for (const place of this.entriesOf(callable)) this.apart.add(place);
  }

  /** Whether a call inside a function may lead to a place at which a function is entered. */
  mayEnter(call: number, place: number, entry: CallEntry): boolean {
    const meant = this.own.meant(call, entry.sites);
    if (meant && ![...meant].some((each) => this.isEntered(each, place))) return false;
    const handed = this.handed.get(call);
    const sites = handed && this.callsOf(handed.callable, entry);
    if (!sites) return true;
    const rows = this.given.get(handed.parameter) ?? [];
    return sites.some((site) => {
      const values = rows.filter((row) => row.call === site);
      return (
        values.length === 0 || values.some(({ value }) => this.mayBe(value, (each) => this.isEntered(each, place)))
      );
    });
  }

  /** The part that a key means which is a parameter, where a value has got by some calls. */
  partMeant(part: number, entry: CallEntry): number {
    const calls = this.callsOf(this.keys.callableOf(part), entry);
    return (calls && this.keys.meantBy(part, calls)) ?? anyPart;
  }

  /** The calls for which a key that is a parameter may mean a part; null where that says nothing. */
  callsMeaning(part: number, wanted: number): Made | null {
    const calls = this.keys.callsMeaning(part, wanted);
    return calls && { factory: this.keys.callableOf(part), calls };
  }

  /** The calls of a function by which it, or what it has made, has got a value; null where they are not known. */
  callsOf(factory: number, { made, around, sites: own, isCommon }: CallEntry): readonly number[] | null {
    if (isCommon || around?.isCommon) return null;
    if (made) return made.factory === factory ? [...made.calls] : null;
    const sites = around?.sites ?? own;
    if (sites.length === 0 || sites.length > mostSites) return null;
    const calls = new Set<number>();
    for (const site of sites) {
      const known = this.makers.mayCall(site, factory) ? [site] : this.makers.ofFactory(site, factory);
      if (!known) return null;
      for (const each of known) calls.add(each);
    }
    return [...calls];
  }

  /** The calls that give a parameter which is called a function that leaves a value there; null where that says nothing. */
  callsGiving(call: number, left: number): Made | null {
    const handed = this.handed.get(call);
    const callable = this.returned.get(left);
    if (!handed || callable === undefined) return null;
    const rows = this.given.get(handed.parameter) ?? [];
    const giving = rows.filter(({ value }) => this.mayBe(value, (each) => each === callable));
    if (giving.length === 0) return null;
    return { factory: handed.callable, calls: new Set(giving.map((row) => row.call)) };
  }

  /** Whether a value that what some calls have made has may leave a function to a call, and whether it is then outside of what they have made. */
  waysOut(call: number, { factory, calls }: Made): 'none' | 'inside' | 'outside' {
    const makers = this.makers.mayCall(call, factory) ? [call] : this.makers.ofFactory(call, factory);
    if (!makers) return 'inside';
    return makers.some((each) => calls.has(each)) ? 'outside' : 'none';
  }

  /** Of the calls that have brought a value into a function, those that have made what a call calls, a function inside. */
  makersOf(call: number, { sites }: CallEntry): readonly number[] | null {
    return this.makers.among(call, sites);
  }

  /** Whether two calls are made in the same function. */
  isTogether(call: number, other: number): boolean {
    return this.units.get(call) === this.units.get(other);
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

/** Most calls of a function that are told apart. */
const mostSites = 8;
