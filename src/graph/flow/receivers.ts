import { factTables } from '../../model/tables/facts.ts';
import type { Called } from './called.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { RowsBy } from './rows-by.ts';

const assignmentKind = codesOf(factTables.assignment.columns.kind);

/** Which calls give an instance to the first parameter, and where it comes from. */
export class Receivers {
  private readonly methods: ReadonlySet<number>;
  /** Decorated methods: whether they belong to the class itself alone. */
  private readonly decorated: ReadonlyMap<number, boolean>;
  private readonly calls: RowsBy;
  private readonly callees: Int32Array;
  private readonly accesses: RowsBy;
  private readonly objects: Int32Array;
  private readonly ofDefinitions: ReadonlySet<number>;
  private readonly resources: RowsBy;
  private readonly values: Int32Array;

  /** Words for the instance. */
  private readonly words: ReadonlySet<number>;

  constructor({ methods, decorated, calls, members, definitionObjects, assignments, receivers }: FlowTables) {
    this.words = receivers.placesIn();
    this.methods = methods.placesIn();
    const isStatic = decorated.numbers('isStatic');
    this.decorated = new Map([...decorated.at()].map((method, row) => [method, isStatic[row] === 1]));
    this.calls = new RowsBy(calls.at());
    this.callees = calls.at('callee');
    this.accesses = new RowsBy(members.at());
    this.objects = members.at('object');
    this.ofDefinitions = definitionObjects.placesIn();
    const kinds = assignments.numbers('kind');
    this.resources = new RowsBy(assignments.at(), (row) => kinds[row] === assignmentKind.resource);
    this.values = assignments.at('value');
  }

  isMethod({ call, callable, isConstruction }: Called): boolean {
    const isStatic = this.decorated.get(callable);
    if (!this.methods.has(callable) || isStatic === true) return false;
    if (isConstruction || isStatic === false) return true;
    return !this.ofDefinitions.has(this.calleeOf(call));
  }

  /** The object a method is called on, if there is one. */
  objectOf({ call }: Called): number | undefined {
    const resource = this.resources.last(call);
    if (resource >= 0) return this.values[resource];
    const callee = this.calleeOf(call);
    const access = this.accesses.last(callee);
    return access >= 0 ? this.objects[access] : this.words.has(callee) ? callee : undefined;
  }

  /** A member whose read runs code is called by the access itself. */
  private calleeOf(call: number): number {
    const row = this.calls.last(call);
    return row < 0 ? call : (this.callees[row] as number);
  }
}
