import type { GraphReader } from '../graph-reader.ts';
import { Branches } from './branches.ts';
import type { CallEntry } from './call-entries.ts';
import { testEdges } from './constant-use-relations.ts';
import type { FlowTable } from './flow-table.ts';
import type { FlowTables } from './flow-tables.ts';
import { GivenConstants } from './given-constants.ts';
import { stepsOfBlocks } from './parameter-test-relations.ts';
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
    for (const [entered, write, use] of writesPast(tables, branches, ways.entered))
      decided.put(decided.past, use, { ...entered.outcome, write });
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

/** Writes before tests, which reach a use behind one only where control does not enter a block in which there is another. */
function* writesPast(
  { reaching, writes }: FlowTables,
  branches: Branches,
  entered: ReadonlyMap<number, readonly Entered[]>,
): Generator<readonly [entered: Entered, write: number, use: number]> {
  const blockIn = (table: FlowTable) => {
    const [files, blocks] = [table.numbers('file'), table.numbers('block')];
    return blocks.map((block, row) => (block < 0 ? -1 : branches.of(files[row] as number, block)));
  };
  const [places, symbols, units] = [writes.at(), writes.at('symbol'), writes.at('unit')];
  const [from, to, uses] = [blockIn(writes), blockIn(reaching), reaching.at('use')];
  const [bySymbol, byBlock] = [new RowsBy(symbols), new RowsBy(from)];
  const byWrite = new RowsBy(reaching.at('definition'));
  const [isParameter, isSure] = [writes.numbers('isParameter'), writes.numbers('isSure')];
  const others = (of: number, source: number) =>
    bySymbol
      .all(symbols[of] as number)
      .filter((row) => row !== of && units[row] === units[of] && (isParameter[row] === 1 || from[row] === source))
      .map((row) => places[row] as number);
  for (const [block, tests] of entered)
    for (const sure of byBlock.all(block).filter((row) => isSure[row] === 1))
      for (const test of tests) {
        const below = new Set(branches.below(test.source).slice(1));
        for (const write of others(sure, test.source))
          for (const read of byWrite.all(write))
            if (below.has(to[read] as number)) yield [test, write, uses[read] as number];
      }
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
    const calls = Math.max(known.byCall.size, callers.all(known.callable).length, 1);
    const isTelling = left.size < calls || new Set(left.values()).size > 1;
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
