import type { GraphReader } from '../graph-reader.ts';
import { Branches } from './branches.ts';
import type { CallEntry } from './call-entries.ts';
import { testEdges } from './constant-use-relations.ts';
import type { FlowTables } from './flow-tables.ts';
import { GivenConstants } from './given-constants.ts';
import { stepsOfBlocks, writesBesides } from './parameter-test-relations.ts';
import { nodeBehind, type Places, plain } from './places.ts';
import { RowsBy } from './rows-by.ts';
import type { StepStore } from './step-store.ts';
import { TakenParameters } from './taken-parameters.ts';
import { type Constant, isEqual, isTruthy } from './written-constants.ts';

/** A condition that some calls of its function decide. */
interface DecidedTest {
  readonly callable: number;
  /** By call: the edge by which control leaves it. */
  readonly left: ReadonlyMap<number, number>;
  /** Whether calls differ in it, or some do not decide it. */
  readonly isTelling: boolean;
}

interface Outcome {
  readonly test: DecidedTest;
  readonly edge: number;
}

/** The calls of a function that brought a value; null where they are not known. */
type CallsOf = (callable: number, entry: CallEntry) => readonly number[] | null;

type Row = Readonly<Record<string, unknown>>;

/** Conditions that are decided by what a call gives: what is behind them does not run in that call. */
export class DecidedTests {
  /** What happens only if a test comes out so. */
  private readonly behind = new Map<number, Outcome[]>();
  /** By use of a variable: the writes that reach it only if a test does not come out so. */
  private readonly past = new Map<number, (Outcome & { readonly write: number })[]>();
  private readonly apart = new Set<number>();
  /** A bit for each node that a test says something about. */
  private readonly bits: Int32Array;

  private constructor(tables: FlowTables, tests: ReadonlyMap<number, DecidedTest>) {
    this.bits = new Int32Array(tests.size === 0 ? 0 : Math.ceil(tables.places.size / placesOfWord));
    const parameters = new TakenParameters(tables);
    for (const { callable, isTelling } of tests.values()) {
      if (!isTelling) continue;
      this.apart.add(callable);
      for (const row of parameters.of(callable)) this.apart.add(parameters.entries[row] as number);
    }
  }

  static async of(reader: GraphReader, tables: FlowTables, steps: StepStore): Promise<DecidedTests> {
    const { places } = tables;
    const tests = testsOf(tables, new GivenConstants(tables, steps));
    const decided = new DecidedTests(tables, tests);
    if (tests.size === 0) return decided;
    const branches = new Branches(tables);
    const ways = waysOf(tests, branches);
    const keysOf = (blocks: Iterable<number>) => [...blocks].map((block) => branches.keyOf(block)).join(',');
    for (const row of await reader.rows(stepsOfBlocks, { keys: keysOf(ways.below.keys()) }))
      decided.addSteps(row, places, ways.below.get(branches.of(Number(row.file), Number(row.block))) ?? []);
    for (const row of await reader.rows(writesBesides, { keys: keysOf(ways.entered.keys()) }))
      for (const { outcome, source } of ways.entered.get(branches.of(Number(row.file), Number(row.block))) ?? [])
        if (isPast(row, source, branches)) decided.addWrite(row, places, outcome);
    return decided;
  }

  /** Whether what gets into a function at a place is told apart by its call. */
  isApart(place: number): boolean {
    return this.apart.has(place);
  }

  /** Whether a value that has entered a function so may get from one place to another. */
  mayReach(from: number, to: number, entry: CallEntry, callsOf: CallsOf): boolean {
    if (!this.isTold(to)) return true;
    const callsIn = ({ test }: Outcome) => callsOf(test.callable, entry) ?? [];
    if (this.behind.get(plain(to))?.some((each) => isNever(each, callsIn(each)))) return false;
    return !this.past.get(to)?.some((each) => each.write === from && isAlways(each, callsIn(each)));
  }

  /** Whether a value that was there from the start may leave a place to a call. */
  mayLeave(from: number, call: number): boolean {
    return !this.isTold(from) || !this.behind.get(plain(from))?.some((each) => isNever(each, [call]));
  }

  private addSteps(row: Row, places: Places, outcomes: readonly Outcome[]): void {
    const last = placeIn(row, 'last', places);
    for (let place = placeIn(row, 'node', places); place <= last; place = nodeBehind(place))
      for (const outcome of outcomes) this.put(this.behind, place, outcome);
  }

  private addWrite(row: Row, places: Places, outcome: Outcome): void {
    this.put(this.past, placeIn(row, 'use', places), { ...outcome, write: placeIn(row, 'write', places) });
  }

  private put<Value>(lists: Map<number, Value[]>, place: number, value: Value): void {
    (this.bits[Math.floor(place / placesOfWord)] as number) |= bitOf(place);
    const known = lists.get(place);
    if (known) known.push(value);
    else lists.set(place, [value]);
  }

  private isTold(place: number): boolean {
    return place >= 0 && ((this.bits[Math.floor(place / placesOfWord)] ?? 0) & bitOf(place)) !== 0;
  }
}

interface Entered {
  readonly outcome: Outcome;
  readonly source: number;
}

/** By block: how tests come out where it is entered, and those of which it is the block behind. */
function waysOf(tests: ReadonlyMap<number, DecidedTest>, branches: Branches) {
  const below = new Map<number, Outcome[]>();
  const entered = new Map<number, Entered[]>();
  for (const [at, test] of tests)
    for (const { edge, source, target } of branches.behind(at)) {
      const outcome = { test, edge };
      for (const block of branches.below(target)) below.set(block, [...(below.get(block) ?? []), outcome]);
      entered.set(target, [...(entered.get(target) ?? []), { outcome, source }]);
    }
  return { below, entered };
}

/** Whether a write comes before the test at the end of a block, and a use behind it. */
function isPast(row: Row, source: number, branches: Branches): boolean {
  const [from, to] = [branches.of(Number(row.file), Number(row.from)), branches.of(Number(row.file), Number(row.to))];
  return (row.isParameter === true || from === source) && to !== source && branches.below(source).includes(to);
}

const isAlways = ({ test, edge }: Outcome, calls: readonly number[]): boolean =>
  calls.length > 0 && calls.every((call) => test.left.get(call) === edge);

const isNever = ({ test, edge }: Outcome, calls: readonly number[]): boolean =>
  calls.length > 0 && calls.every((call) => (test.left.get(call) ?? edge) !== edge);

const placeIn = (row: Row, column: string, places: Places): number => places.of(Number(row.file), Number(row[column]));

const placesOfWord = 32 * nodeBehind(0);
const bitOf = (place: number): number => 1 << (Math.floor(place / nodeBehind(0)) & 31);

/** By place: the tests that at least one call decides. */
function testsOf(tables: FlowTables, given: GivenConstants): ReadonlyMap<number, DecidedTest> {
  const { comparedTests, truthTests } = tables;
  const tests = new Map<number, DecidedTest>();
  const callers = new RowsBy(tables.targets.at('target_node', 'target_file'));
  const add = (at: number, subject: number, constant: Constant | null, holding: number): void => {
    const known = given.of(subject);
    if (!known) return;
    const left = new Map<number, number>();
    for (const [call, values] of known.byCall) {
      const holds = values && outcomeOf(values, constant);
      if (typeof holds === 'boolean') left.set(call, holds ? holding : otherEdge(holding));
    }
    const isTelling = left.size < callers.all(known.callable).length || new Set(left.values()).size > 1;
    if (left.size > 0) tests.set(at, { callable: known.callable, left, isTelling });
  };
  for (const at of truthTests.at()) add(at, at, null, whenTrue);
  const [subjects, constants] = [comparedTests.at('subject'), comparedTests.at('constant')];
  const edges = comparedTests.numbers('edge');
  for (const [row, at] of comparedTests.at().entries()) {
    const constant = given.constants.at(constants[row] as number);
    if (constant !== undefined) add(at, subjects[row] as number, constant, edges[row] as number);
  }
  return tests;
}

/** How a test for truth, or a comparison with a constant, comes out for all of some values. */
function outcomeOf(values: readonly Constant[], constant: Constant | null): boolean | undefined {
  const outcomes = new Set(values.map((value) => (constant === null ? isTruthy(value) : isEqual(value, constant))));
  const [outcome] = outcomes;
  return outcomes.size === 1 ? outcome : undefined;
}

const [whenTrue, whenFalse] = [testEdges.indexOf('true'), testEdges.indexOf('false')];

/** The edge by which control goes on where a test goes the other way. */
const otherEdge = (edge: number): number => (edge === whenFalse ? whenTrue : whenFalse);
