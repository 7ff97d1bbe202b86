import { factTables } from '../../model/tables/facts.ts';
import { targetsOf } from './called.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { isBetween } from './is-between.ts';
import type { Changed } from './occurrences.ts';
import { anyPart } from './parts.ts';
import { partsOf } from './parts-of.ts';
import { PlacePairs } from './place-pairs.ts';
import { ReachingWrites } from './reaching-writes.ts';
import { RowsBy } from './rows-by.ts';
import { Statements } from './statements.ts';
import { TakenParameters } from './taken-parameters.ts';
import { WrittenEntries } from './written-entries.ts';

const argumentKind = codesOf(factTables.argument.columns.kind);
const assignmentKind = codesOf(factTables.assignment.columns.kind);

/** By callable: where values get into it, with the parts of these that it surely gives another value. */
type Replaced = ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<number>>>;

/** Objects, by their places, of which a call that is a statement surely replaces parts. */
export function* clearedByCalls(tables: FlowTables): Generator<readonly [object: number, cleared: Changed]> {
  const statements = new Statements(tables);
  for (const [call, object, parts] of [...byTargets(tables, statements), ...byNames(tables)]) {
    const [where, all] = [statements.ofCall(call), [...parts]];
    if (where && all.length > 0) yield [object, { parts: all, move: null, ...where }];
  }
}

type Clearing = readonly [call: number, object: number, parts: Iterable<number>];

/** What all functions that a call may call do to what they are given. */
function* byTargets(tables: FlowTables, statements: Statements): Generator<Clearing> {
  const replaced = replacedParts(tables);
  if (replaced.size === 0) return;
  const given = new GivenObjects(tables);
  for (const [call, targets] of targetsOf(tables)) {
    if (!statements.ofCall(call) || !targets.every((each) => replaced.has(each))) continue;
    const [first = -1, ...others] = targets;
    for (const [object, parts] of given.at(call, first, replaced)) {
      const inOthers = others.map((each) => new Map(given.at(call, each, replaced)).get(object));
      const inAll = [...parts].filter((part) => inOthers.every((each) => each?.has(part)));
      yield [call, object, inAll];
    }
  }
}

/** What members with some names do that nobody in the workspace has written, and built-in functions. */
function* byNames(tables: FlowTables): Generator<Clearing> {
  const { argumentKeys, arguments: given, replacingCalls } = tables;
  const [kinds, values, tokens] = [given.numbers('kind'), given.at('value'), given.numbers('token')];
  const rows = new RowsBy(given.at('call'));
  const [keys, partOf] = [new RowsBy(argumentKeys.at('value')), partsOf(argumentKeys, tables)];
  const entries = new WrittenEntries(tables);
  const merged = (call: number): readonly number[] =>
    rows.all(call).flatMap((row) => {
      if (kinds[row] === argumentKind.keyword) return [tokens[row] as number];
      return kinds[row] === argumentKind.plain ? entries.of(values[row] as number).map(([, part]) => part) : [];
    });
  const replaced = (call: number): readonly number[] => {
    const key = keys.all(values[rows.first(call)] ?? -1);
    const part = key.length === 1 ? partOf(key[0] as number) : anyPart;
    return part === anyPart ? [] : [part];
  };
  const [isAll, isMerging] = [replacingCalls.numbers('isAll'), replacingCalls.numbers('isMerging')];
  const objects = replacingCalls.at('object');
  for (const [row, call] of replacingCalls.at().entries()) {
    const parts = isAll[row] === 1 ? [anyPart] : isMerging[row] === 1 ? merged(call) : replaced(call);
    yield [call, objects[row] as number, parts];
  }
}

/** Members of parameters, and of the instance, that are written in the block of a function that is not left before. */
function replacedParts(tables: FlowTables): Replaced {
  const { assignments, members, receivers, returns } = tables;
  const parameters = new TakenParameters(tables);
  const byEntry = new RowsBy(parameters.entries);
  const reaching = new ReachingWrites(tables);
  const words = new PlacePairs(receivers.at(), receivers.at('method'));
  const [kinds, arounds] = [assignments.numbers('kind'), assignments.at('around')];
  const plain = new PlacePairs(
    assignments.at('target'),
    arounds,
    (row) => kinds[row] === assignmentKind.plain && (arounds[row] as number) >= 0,
  );
  const left = returns.at().toSorted();
  const entryOf = (object: number, callable: number): number | null => {
    const writes = [...reaching.of(object)];
    const [write] = writes[0] ?? [];
    const parameter = write === undefined ? -1 : byEntry.first(write);
    if (writes.length === 1 && parameter >= 0 && parameters.callables[parameter] === callable) return write ?? null;
    return writes.length === 0 && words.get(object) === callable ? callable : null;
  };
  const partOf = partsOf(members, tables);
  const objects = members.at('object');
  const replaced = new Map<number, Map<number, Set<number>>>();
  for (const [row, access] of members.at().entries()) {
    const callable = plain.get(access);
    const part = partOf(row);
    if (callable === undefined || part === anyPart || isBetween(left, callable, access)) continue;
    const entry = entryOf(objects[row] as number, callable);
    if (entry === null) continue;
    const entries = replaced.get(callable) ?? new Map<number, Set<number>>();
    replaced.set(callable, entries.set(entry, (entries.get(entry) ?? new Set()).add(part)));
  }
  return replaced;
}

/** Which objects a call gives to which places of a function. */
class GivenObjects {
  private readonly parameters: TakenParameters;
  private readonly methods: ReadonlySet<number>;
  private readonly unbound: ReadonlySet<number>;
  private readonly callees: PlacePairs;
  private readonly objects: PlacePairs;
  private readonly byCall: RowsBy;
  private readonly values: Int32Array;
  private readonly kinds: Int32Array;

  constructor(tables: FlowTables) {
    const { arguments: given, calls, definitionObjects, decorated, members, methods } = tables;
    this.parameters = new TakenParameters(tables);
    this.methods = methods.placesIn();
    this.unbound = new Set([...definitionObjects.at(), ...decorated.at()]);
    this.callees = new PlacePairs(calls.at(), calls.at('callee'));
    this.objects = new PlacePairs(members.at(), members.at('object'));
    this.byCall = new RowsBy(given.at('call'));
    this.values = given.at('value');
    this.kinds = given.numbers('kind');
  }

  *at(
    call: number,
    callable: number,
    replaced: Replaced,
  ): Generator<readonly [object: number, parts: ReadonlySet<number>]> {
    const entries = replaced.get(callable);
    const callee = this.callees.get(call);
    if (!entries || callee === undefined || this.unbound.has(callee) || this.unbound.has(callable)) return;
    const object = this.objects.get(callee);
    const taken = this.parameters.of(callable).map((row) => this.parameters.entries[row] as number);
    const isMethod = this.methods.has(callable);
    const instance = isMethod ? taken.shift() : callable;
    const ofInstance = entries.get(instance ?? callable) ?? entries.get(callable);
    if (object !== undefined && ofInstance) yield [object, ofInstance];
    for (const [position, row] of this.byCall.all(call).entries()) {
      if (this.kinds[row] !== argumentKind.plain) return;
      const parts = entries.get(taken[position] ?? -1);
      if (parts) yield [this.values[row] as number, parts];
    }
  }
}
