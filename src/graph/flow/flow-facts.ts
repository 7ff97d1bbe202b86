import { factTables } from '../../model/tables/facts.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import type { ParameterKeys } from './parameter-keys.ts';
import { partsOf } from './parts-of.ts';
import { PlacePairs } from './place-pairs.ts';
import { RowsBy } from './rows-by.ts';
import { TakenParameters } from './taken-parameters.ts';
import { WrittenEntries } from './written-entries.ts';
import { WrittenLists } from './written-lists.ts';

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

const argumentKinds = factTables.argument.columns.kind.choices ?? [];
const assignmentKind = codesOf(factTables.assignment.columns.kind);
const resultKind = codesOf(factTables.result.columns.kind);

/** What calls and accesses to members are made of, by places. */
export class FlowFacts {
  private readonly calls: PlacePairs;
  private readonly callees: PlacePairs;
  private readonly arguments: ArgumentRows;
  private readonly objects: PlacePairs;
  private readonly names: PlacePairs;
  private readonly accesses: AccessRows;
  private readonly parameters: TakenParameters;
  private readonly results: PlacePairs;
  private readonly values: PlacePairs;
  private readonly taken: ReadonlyMap<number, number>;
  private readonly entries: (literal: number, token: number) => readonly number[];
  private readonly givenMembers: ReadonlyMap<number, readonly number[]>;
  private readonly written: WrittenEntries;
  readonly lists: WrittenLists;
  /** Calls that call functions they are given and are no calls of the workspace, with the name of what they call. */
  readonly handing: ReadonlyMap<number, string>;
  private readonly keys: ReadonlyMap<number, number>;
  private readonly methods: ReadonlySet<number>;
  private readonly handed: PlacePairs;

  /** `lengths`: how many elements a list has where it is used. */
  constructor(
    tables: FlowTables,
    private readonly lengths: ReadonlyMap<number, number>,
    private readonly parameterKeys: ParameterKeys,
  ) {
    const { calls, members, assignments, results, argumentKeys } = tables;
    this.calls = new PlacePairs(calls.at('callee'), calls.at());
    this.callees = new PlacePairs(calls.at(), calls.at('callee'));
    this.arguments = new ArgumentRows(tables);
    this.accesses = new AccessRows(tables);
    this.objects = new PlacePairs(members.at(), members.at('object'));
    this.names = new PlacePairs(members.at('name'), members.at());
    this.parameters = new TakenParameters(tables);
    const [resultKinds, values] = [results.numbers('kind'), assignments.numbers('value')];
    const isReturn = (row: number) => resultKinds[row] === resultKind.return;
    this.results = new PlacePairs(results.at('callable'), results.at('value'), isReturn);
    const hasValue = (row: number) => (values[row] as number) >= 0;
    this.values = new PlacePairs(assignments.at('target'), assignments.at('value'), hasValue);
    this.taken = partsTaken(tables);
    this.givenMembers = this.writtenMembers(tables);
    this.written = new WrittenEntries(tables);
    this.lists = new WrittenLists(tables);
    this.entries = entriesOf(tables);
    this.handing = handingOutside(tables);
    const keyOf = partsOf(argumentKeys, tables);
    this.keys = new Map([...argumentKeys.at('value')].map((key, row) => [key, keyOf(row)]));
    this.methods = tables.methods.placesIn();
    const { targets } = tables;
    const isHanded = targets.numbers('isHanded');
    this.handed = new PlacePairs(targets.at(), targets.at('target_node', 'target_file'), (row) => isHanded[row] === 1);
  }

  /** The call that calls an expression. */
  callOf(callee: number): number | undefined {
    return this.calls.get(callee);
  }

  calleeOf(call: number): number | undefined {
    return this.callees.get(call);
  }

  argumentsOf(call: number): readonly Given[] {
    return this.arguments.of(call);
  }

  /** Functions that a call calls because it is given them, as far as the analysis of what places hold has found them. */
  handedTo(call: number): readonly number[] {
    return this.handed.all(call);
  }

  /** The object a call calls a method on. */
  receiverOf(call: number): number | undefined {
    const callee = this.callees.get(call);
    return callee === undefined ? undefined : this.objects.get(callee);
  }

  /** The parts with which an object is written out. */
  writtenParts(object: number): readonly number[] {
    return this.written.of(object).map(([, part]) => part);
  }

  /** How many elements a list has where it is used; undefined where that is not known. */
  lengthOf(use: number | undefined): number | undefined {
    return use === undefined ? undefined : this.lengths.get(use);
  }

  /** The object of an access to a member. */
  objectOf(access: number): number | undefined {
    return this.objects.get(access);
  }

  accessesOf(object: number): readonly Access[] {
    return this.accesses.of(object);
  }

  /** The access a name of a member belongs to, or the name itself. */
  wholeOf(name: number): number {
    return this.names.get(name) ?? name;
  }

  parametersOf(callable: number): readonly Taken[] {
    const { entries, nodes, positions } = this.parameters;
    return this.parameters.of(callable).map((row) => ({
      entry: entries[row] as number,
      node: nodes[row] as number,
      position: positions[row] as number,
    }));
  }

  resultsOf(callable: number): readonly number[] {
    return this.results.all(callable);
  }

  /** Whether the first parameter of a callable stands for the instance. */
  isMethod(callable: number): boolean {
    return this.methods.has(callable);
  }

  /** The part that a literal among the arguments of a call is the key of. */
  keyAt(literal: number): number | undefined {
    return this.keys.get(literal);
  }

  /** The part that an argument is the key of, whatever is known of it. */
  partOf(key: number): number {
    return this.keys.get(key) ?? this.parameterKeys.partOf(key);
  }

  /** What an access or variable is given. */
  givenTo(target: number): number | undefined {
    return this.values.get(target);
  }

  /** How many parts a value is taken apart into by position where it is produced; 0 when it is not. */
  partsTakenOf(value: number): number {
    return this.taken.get(value) ?? 0;
  }

  /** What an object that is written out holds under a name. */
  entriesOf(literal: number, token: number): readonly number[] {
    return this.entries(literal, token);
  }

  /** What members and entries of a name are given. */
  givenToMembers(token: number): readonly number[] {
    return this.givenMembers.get(token) ?? [];
  }

  private writtenMembers({ members, properties }: FlowTables): ReadonlyMap<number, readonly number[]> {
    const written = new Map<number, number[]>();
    const put = (token: number, value: number | undefined): void => {
      if (value === undefined) return;
      const known = written.get(token);
      if (known) known.push(value);
      else written.set(token, [value]);
    };
    const [accesses, names] = [members.at(), members.numbers('token')];
    for (let row = 0; row < members.rows; row++) put(names[row] as number, this.values.get(accesses[row] as number));
    const [values, tokens] = [properties.at('value'), properties.numbers('token')];
    for (let row = 0; row < properties.rows; row++) put(tokens[row] as number, values[row]);
    return written;
  }
}

class ArgumentRows {
  private readonly rows: RowsBy;
  private readonly given: (row: number) => Given;

  constructor({ arguments: table }: FlowTables) {
    this.rows = new RowsBy(table.at('call'));
    const [positions, kinds, tokens] = [table.numbers('position'), table.numbers('kind'), table.numbers('token')];
    const values = table.at('value');
    this.given = (row) => ({
      position: positions[row] as number,
      kind: argumentKinds[kinds[row] as number] ?? '',
      value: values[row] as number,
      token: tokens[row] as number,
    });
  }

  of(call: number): readonly Given[] {
    return this.rows
      .all(call)
      .map(this.given)
      .sort((left, right) => left.position - right.position);
  }
}

class AccessRows {
  private readonly rows: RowsBy;
  private readonly accesses: Int32Array;
  private readonly tokens: Int32Array;

  constructor({ members }: FlowTables) {
    this.rows = new RowsBy(members.at('object'));
    this.accesses = members.at();
    this.tokens = members.numbers('token');
  }

  of(object: number): readonly Access[] {
    return this.rows
      .all(object)
      .map((row) => ({ at: this.accesses[row] as number, token: this.tokens[row] as number }));
  }
}

function entriesOf({ properties }: FlowTables): (literal: number, token: number) => readonly number[] {
  const [values, tokens] = [properties.at('value'), properties.numbers('token')];
  const rows = new RowsBy(properties.at('owner'));
  return (literal, token) => rows.all(literal).flatMap((row) => (tokens[row] === token ? [values[row] as number] : []));
}

/** By value: the parts of the pattern that it is assigned to. */
function partsTaken({ patternParts, assignments }: FlowTables): ReadonlyMap<number, number> {
  const tokens = patternParts.numbers('token');
  const parts = new Map<number, number>();
  for (const [row, pattern] of patternParts.at('pattern').entries())
    if ((tokens[row] as number) < 0) parts.set(pattern, (parts.get(pattern) ?? 0) + 1);
  const [kinds, targets, values] = [assignments.numbers('kind'), assignments.at('target'), assignments.at('value')];
  const taken = new Map<number, number>();
  for (let row = 0; row < assignments.rows; row++) {
    const count = kinds[row] === assignmentKind.iteration ? undefined : parts.get(targets[row] as number);
    if (count !== undefined) taken.set(values[row] as number, count);
  }
  return taken;
}

function handingOutside({ handing, targets }: FlowTables): ReadonlyMap<number, string> {
  const isHanded = targets.numbers('isHanded');
  const known = new Set(targets.at().filter((_, row) => isHanded[row] === 0));
  return new Map([...handing].filter(([call]) => !known.has(call)));
}
