import type { Certainty } from '../../protocol/graph-view.ts';
import { type FlowRow, type FlowRows, numberOf } from './flow-rows.ts';
import { after, anyPart, aside, cell, partAt, place, type StepStore, stepEffect } from './step-store.ts';

const key = (row: FlowRow, node = 'node', file = 'file'): number => place(numberOf(row, file), numberOf(row, node));

function grouped(rows: readonly FlowRow[], column: string): ReadonlyMap<number, readonly FlowRow[]> {
  const groups = new Map<number, FlowRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row, column));
    if (group) group.push(row);
    else groups.set(key(row, column), [row]);
  }
  return groups;
}

/** A call with one of the callables it may call. */
interface Called {
  readonly call: number;
  readonly callable: number;
  readonly certainty: Certainty;
  readonly isConstruction: boolean;
}

/** Steps from arguments to parameters, from results to calls, and from objects to the instances of methods. */
export function addCallSteps(steps: StepStore, rows: FlowRows): void {
  const callArguments = grouped(rows.arguments, 'call');
  const parameters = grouped(
    rows.parameters.toSorted((left, right) => numberOf(left, 'position') - numberOf(right, 'position')),
    'callable',
  );
  const delegating = new Set(rows.results.flatMap((row) => (row.kind === 'delegate' ? [key(row)] : [])));
  const isOwn = (row: FlowRow) => row.kind !== 'yield' || !delegating.has(key(row));
  const results = grouped(rows.results.filter(isOwn), 'callable');
  // What a generator returns is the value of the expression that handed out its items.
  for (const row of rows.results) if (row.kind === 'delegate') steps.add(key(row, 'value'), key(row), 'pass', 'one_of');
  const receivers = new Receivers(rows);
  const accesses = new Accesses(rows);
  for (const called of calledOf(rows)) {
    const taken = parameters.get(called.callable) ?? [];
    const [instance, ...others] = taken;
    const hasInstance = instance !== undefined && receivers.isMethod(called);
    if (hasInstance) addReceiver(steps, called, receivers.objectOf(called), entryOf(instance));
    else addReceiver(steps, called, receivers.objectOf(called), called.callable);
    const open = hasInstance ? others : taken;
    addArguments(steps, called, callArguments.get(called.call) ?? [], open);
    for (const [value, parameter] of accesses.given(called.call, open))
      steps.add(value, entryOf(parameter), 'argument', called.certainty, stepEffect.enter, called.call);
    if (!called.isConstruction) for (const row of results.get(called.callable) ?? []) addResult(steps, called, row);
  }
  for (const row of rows.parameters)
    if (numberOf(row, 'default') > 0) steps.add(key(row, 'default'), entryOf(row), 'default', 'one_of');
  for (const row of rows.parameterFields)
    steps.add(entryOf(row), after(key(row, 'callable')), 'store', 'exact', stepEffect.store, numberOf(row, 'token'));
  addFields(steps, rows);
  for (const row of rows.receivers) {
    const [use, method] = [key(row), key(row, 'method')];
    steps.add(method, use, 'receiver');
    steps.add(after(use), after(method), 'update', 'one_of');
  }
}

/** Fields get the values they start with when an instance is made; those of the class itself have them from the start. */
function addFields(steps: StepStore, rows: FlowRows): void {
  const classes = new Map<number, FlowRow[]>();
  for (const row of rows.fields) {
    const of = key(row, 'class', 'class_file');
    classes.set(of, [...(classes.get(of) ?? []), row]);
  }
  const owners = new Map(
    rows.constructors.map((row) => [key(row, 'target_node', 'target_file'), key(row, 'class')] as const),
  );
  for (const [call, targets] of targetsOf(rows))
    for (const target of targets)
      for (const row of classes.get(owners.get(target) ?? target) ?? [])
        steps.add(key(row, 'value'), call, 'store', 'exact', stepEffect.store, numberOf(row, 'token'));
  for (const [of, fields] of classes)
    for (const row of fields)
      steps.add(key(row, 'value'), cell(of), 'store', 'heuristic', stepEffect.store, numberOf(row, 'token'));
  for (const row of rows.staticReads) steps.add(key(row, 'value', 'target_file'), key(row), 'read', 'one_of');
}

/** Where the value of a parameter is found: its name, or the pattern that takes it apart. */
const entryOf = (row: FlowRow): number => (numberOf(row, 'name') > 0 ? key(row, 'name') : key(row));

/** A class that is called calls its constructor; a constructor called by its own name makes no new instance. */
function* calledOf(rows: FlowRows): Generator<Called> {
  const constructors = grouped(rows.constructors, 'class');
  const makers = new Set(rows.constructors.map((row) => key(row, 'target_node', 'target_file')));
  const names = new Set(rows.constructors.map((row) => numberOf(row, 'token')));
  const named = new Set(rows.members.filter((row) => names.has(numberOf(row, 'token'))).map((row) => key(row)));
  const byName = new Set(rows.calls.filter((row) => named.has(key(row, 'callee'))).map((row) => key(row)));
  for (const [call, targets] of targetsOf(rows)) {
    const certainty = targets.length > 1 ? 'one_of' : 'exact';
    for (const callable of targets) {
      const made = constructors.get(callable);
      if (!made) yield { call, callable, certainty, isConstruction: makers.has(callable) && !byName.has(call) };
      for (const each of made ?? [])
        yield { call, callable: key(each, 'target_node', 'target_file'), certainty, isConstruction: true };
    }
  }
}

/** The candidates of each call; of what the language calls by itself those whose result is the value of the expression. */
function* targetsOf(rows: FlowRows): Generator<readonly [call: number, targets: readonly number[]]> {
  const handing = new Set(rows.handing.map((row) => key(row)));
  for (const [call, all] of grouped(rows.targets, 'node'))
    for (const step of [0, 1]) {
      // What is called with what is said by models.
      const isTarget = (row: FlowRow) =>
        numberOf(row, 'step') === step && !(row.rule === 'value-call-targets' && handing.has(call));
      const targets = new Set(all.filter(isTarget).map((row) => key(row, 'target_node', 'target_file')));
      if (targets.size > 0) yield [call, [...targets]];
    }
}

/** What accesses that run code give to it: the key of an item, and what is written. */
class Accesses {
  private readonly rows: ReadonlyMap<number, FlowRow>;
  private readonly written: ReadonlySet<number>;

  constructor(rows: FlowRows) {
    this.rows = new Map(rows.members.map((row) => [key(row), row]));
    this.written = new Set(rows.assignments.map((row) => key(row, 'target')));
  }

  /** By the parameters behind the instance: a setter takes the value, a method for all members or items the key before it. */
  *given(access: number, taken: readonly FlowRow[]): Generator<readonly [value: number, parameter: FlowRow]> {
    const row = this.rows.get(access);
    const [first, second] = taken;
    if (!row || !first) return;
    const takesKey = row.kind !== 'attribute' || second !== undefined;
    if (takesKey && row.kind !== 'attribute') yield [key(row, 'name'), first];
    const value = takesKey ? second : first;
    if (value && this.written.has(access)) yield [after(access), value];
  }
}

/** Which calls give an instance to the first parameter, and where it comes from. */
class Receivers {
  private readonly methods: ReadonlySet<number>;
  private readonly effects: ReadonlyMap<number, unknown>;
  private readonly objects: ReadonlyMap<number, number>;
  private readonly callees: ReadonlyMap<number, number>;
  private readonly ofDefinitions: ReadonlySet<number>;
  private readonly resources: ReadonlyMap<number, number>;

  constructor(rows: FlowRows) {
    this.methods = new Set(rows.methods.map((row) => key(row)));
    this.effects = new Map(rows.decorated.map((row) => [key(row), row.role]));
    this.objects = new Map(rows.members.map((row) => [key(row), key(row, 'object')]));
    this.callees = new Map(rows.calls.map((row) => [key(row), key(row, 'callee')]));
    this.ofDefinitions = new Set(rows.definitionObjects.map((row) => key(row)));
    this.resources = new Map(
      rows.assignments.flatMap((row) => (row.kind === 'resource' ? [[key(row), key(row, 'value')]] : [])),
    );
  }

  isMethod({ call, callable, isConstruction }: Called): boolean {
    const effect = this.effects.get(callable);
    if (!this.methods.has(callable) || effect === 'static_decorator') return false;
    if (isConstruction || effect === 'class_decorator') return true;
    return !this.ofDefinitions.has(this.calleeOf(call));
  }

  /** The object a method is called on; null for a new instance, which is the call itself. */
  objectOf({ call, isConstruction }: Called): number | null {
    if (isConstruction) return null;
    return this.resources.get(call) ?? this.objects.get(this.calleeOf(call)) ?? -1;
  }

  /** A member whose read runs code is called by the access itself. */
  private calleeOf(call: number): number {
    return this.callees.get(call) ?? call;
  }
}

function addReceiver(steps: StepStore, called: Called, object: number | null, instance: number): void {
  const { call, certainty } = called;
  if (object === -1) return;
  if (object === null) {
    steps.add(after(instance), call, 'receiver', certainty, stepEffect.leave, call);
    return;
  }
  steps.add(object, instance, 'receiver', certainty, stepEffect.enter, call);
  steps.add(after(instance), after(object), 'update', certainty, stepEffect.leave, call);
}

function addArguments(steps: StepStore, called: Called, given: readonly FlowRow[], taken: readonly FlowRow[]): void {
  const plain = taken.filter(({ kind }) => kind === 'plain' || kind === 'optional');
  const rest = taken.find(({ kind }) => kind === 'rest');
  const names = taken.find(({ kind }) => kind === 'keyword_rest');
  let position = 0;
  for (const row of given) {
    if (row.kind === 'plain') {
      const parameter = plain[position];
      if (parameter) enter(steps, called, key(row, 'value'), parameter);
      else if (rest) collect(steps, called, row, rest, partAt(position - plain.length));
      position++;
    } else if (row.kind === 'keyword') {
      const parameter = plain.find((each) => numberOf(each, 'token') === numberOf(row, 'token'));
      if (parameter) enter(steps, called, key(row, 'value'), parameter);
      else if (names) collect(steps, called, row, names, numberOf(row, 'token'));
    } else addSpread(steps, called, row, plain.slice(row.kind === 'spread' ? position : 0), rest ?? names);
  }
}

function enter(steps: StepStore, { call, certainty }: Called, value: number, parameter: FlowRow): void {
  steps.add(value, entryOf(parameter), 'argument', certainty, stepEffect.enter, call);
  steps.add(after(entryOf(parameter)), after(value), 'update', certainty, stepEffect.leave, call);
}

/** The argument becomes a part of the collection that a rest parameter is. */
function collect(steps: StepStore, called: Called, row: FlowRow, rest: FlowRow, part: number): void {
  const { call, certainty } = called;
  const isKeyword = key(row) !== key(row, 'value');
  const given = isKeyword ? key(row) : aside(key(row));
  steps.add(key(row, 'value'), given, 'store', certainty, stepEffect.store, part);
  steps.add(given, entryOf(rest), 'argument', certainty, stepEffect.enter, call);
}

/** The parts of a collection become the arguments. */
function addSpread(
  steps: StepStore,
  called: Called,
  row: FlowRow,
  parameters: readonly FlowRow[],
  rest: FlowRow | undefined,
): void {
  const { call } = called;
  const collection = nodeInside(row);
  for (const [at, parameter] of parameters.entries()) {
    const part = row.kind === 'spread' ? partAt(at) : numberOf(parameter, 'token');
    const taken = aside(entryOf(parameter));
    steps.add(collection, taken, 'load', 'one_of', stepEffect.load, part);
    steps.add(taken, entryOf(parameter), 'argument', 'one_of', stepEffect.enter, call);
  }
  if (rest) steps.add(collection, entryOf(rest), 'argument', 'one_of', stepEffect.enter, call);
}

/** What is spread is the first node inside the argument. */
const nodeInside = (row: FlowRow): number => place(numberOf(row, 'file'), numberOf(row, 'value') + 1);

function addResult(steps: StepStore, { call, certainty }: Called, row: FlowRow): void {
  const value = key(row, 'value');
  if (row.kind === 'return') {
    steps.add(value, call, 'return', certainty, stepEffect.leave, call);
    steps.add(after(call), after(value), 'update', certainty, stepEffect.enter, call);
  }
  if (row.kind === 'delegate') steps.add(value, call, 'yield', certainty, stepEffect.leave, call);
  if (row.kind !== 'yield') return;
  const produced = aside(value);
  steps.add(value, produced, 'store', certainty, stepEffect.store, anyPart);
  steps.add(produced, call, 'yield', certainty, stepEffect.leave, call);
}
