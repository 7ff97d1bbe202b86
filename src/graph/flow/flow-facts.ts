import { partOf } from './expression-steps.ts';
import { type FlowRow, type FlowRows, numberOf } from './flow-rows.ts';
import { place } from './step-store.ts';

export interface Given {
  readonly position: number;
  readonly kind: string;
  readonly value: number;
  readonly token: number;
}

export interface Taken {
  /** Where the value of the parameter is found: its name, or the pattern that takes it apart. */
  readonly entry: number;
  readonly node: number;
  readonly position: number;
}

export interface Access {
  readonly at: number;
  readonly token: number;
}

/** What calls and accesses to members are made of, by places. */
export class FlowFacts {
  private readonly calls = new Map<number, number>();
  private readonly callees = new Map<number, number>();
  private readonly arguments = new Map<number, Given[]>();
  private readonly accesses = new Map<number, Access[]>();
  private readonly objects = new Map<number, number>();
  private readonly names = new Map<number, number>();
  private readonly parameters = new Map<number, Taken[]>();
  private readonly results = new Map<number, number[]>();
  private readonly values = new Map<number, number>();
  private readonly taken: ReadonlyMap<number, number>;
  private readonly written = new Map<number, number[]>();
  /** Calls that call functions they are given and are no calls of the workspace, with the name of what they call. */
  readonly handing: ReadonlyMap<number, string>;
  private readonly keys: ReadonlyMap<number, number>;
  private readonly methods: ReadonlySet<number>;

  constructor(rows: FlowRows) {
    for (const row of rows.calls) {
      this.calls.set(key(row, 'callee'), key(row, 'node'));
      this.callees.set(key(row, 'node'), key(row, 'callee'));
    }
    for (const row of rows.arguments)
      put(this.arguments, key(row, 'call'), {
        position: numberOf(row, 'position'),
        kind: String(row.kind),
        value: key(row, 'value'),
        token: numberOf(row, 'token'),
      });
    for (const each of this.arguments.values()) each.sort((left, right) => left.position - right.position);
    for (const row of rows.assignments)
      if (numberOf(row, 'value') >= 0) this.values.set(key(row, 'target'), key(row, 'value'));
    this.taken = partsTaken(rows);
    for (const row of rows.members) this.addMember(row);
    for (const row of rows.properties) put(this.written, numberOf(row, 'token'), key(row, 'value'));
    for (const row of rows.parameters) {
      const entry = numberOf(row, 'name') > 0 ? key(row, 'name') : key(row, 'node');
      put(this.parameters, key(row, 'callable'), {
        entry,
        node: key(row, 'node'),
        position: numberOf(row, 'position'),
      });
    }
    for (const each of this.parameters.values()) each.sort((left, right) => left.position - right.position);
    for (const row of rows.results)
      if (row.kind === 'return') put(this.results, key(row, 'callable'), key(row, 'value'));
    const known = new Set(rows.targets.flatMap((row) => (isHanded(row) ? [] : [key(row, 'node')])));
    const handing = rows.handing.filter((row) => !known.has(key(row, 'node')));
    this.handing = new Map(handing.map((row) => [key(row, 'node'), String(row.name)]));
    this.keys = new Map(rows.argumentKeys.map((row) => [key(row, 'node'), partOf(row)]));
    this.methods = new Set(rows.methods.map((row) => key(row, 'node')));
  }

  private addMember(row: FlowRow): void {
    const at = key(row, 'node');
    put(this.accesses, key(row, 'object'), { at, token: numberOf(row, 'token') });
    this.objects.set(at, key(row, 'object'));
    this.names.set(key(row, 'name'), at);
    const value = this.values.get(at);
    if (value !== undefined) put(this.written, numberOf(row, 'token'), value);
  }

  /** The call that calls an expression. */
  callOf(callee: number): number | undefined {
    return this.calls.get(callee);
  }

  calleeOf(call: number): number | undefined {
    return this.callees.get(call);
  }

  argumentsOf(call: number): readonly Given[] {
    return this.arguments.get(call) ?? [];
  }

  /** The object a call calls a method on. */
  receiverOf(call: number): number | undefined {
    return this.objects.get(this.callees.get(call) ?? -1);
  }

  /** The object of an access to a member. */
  objectOf(access: number): number | undefined {
    return this.objects.get(access);
  }

  accessesOf(object: number): readonly Access[] {
    return this.accesses.get(object) ?? [];
  }

  /** The access a name of a member belongs to, or the name itself. */
  wholeOf(name: number): number {
    return this.names.get(name) ?? name;
  }

  parametersOf(callable: number): readonly Taken[] {
    return this.parameters.get(callable) ?? [];
  }

  resultsOf(callable: number): readonly number[] {
    return this.results.get(callable) ?? [];
  }

  /** Whether the first parameter of a callable stands for the instance. */
  isMethod(callable: number): boolean {
    return this.methods.has(callable);
  }

  /** The part that a literal among the arguments of a call is the key of. */
  keyAt(literal: number): number | undefined {
    return this.keys.get(literal);
  }

  /** What an access or variable is given. */
  givenTo(target: number): number | undefined {
    return this.values.get(target);
  }

  /** How many parts a value is taken apart into by position where it is produced; 0 when it is not. */
  partsTakenOf(value: number): number {
    return this.taken.get(value) ?? 0;
  }

  /** What members and entries of a name are given. */
  givenToMembers(token: number): readonly number[] {
    return this.written.get(token) ?? [];
  }
}

/** By value: the parts of the pattern that it is assigned to. */
function partsTaken(rows: FlowRows): ReadonlyMap<number, number> {
  const parts = new Map<number, number>();
  for (const row of rows.patternParts)
    if (numberOf(row, 'token') < 0) parts.set(key(row, 'pattern'), (parts.get(key(row, 'pattern')) ?? 0) + 1);
  const taken = new Map<number, number>();
  for (const row of rows.assignments) {
    const count = row.kind === 'iteration' ? undefined : parts.get(key(row, 'target'));
    if (count !== undefined) taken.set(key(row, 'value'), count);
  }
  return taken;
}

const isHanded = (row: FlowRow): boolean => row.rule === 'value-call-targets';

const key = (row: FlowRow, column: string): number => place(numberOf(row, 'file'), numberOf(row, column));

function put<T>(lists: Map<number, T[]>, at: number, item: T): void {
  const list = lists.get(at);
  if (list) list.push(item);
  else lists.set(at, [item]);
}
