import { factTables } from '../../model/tables/facts.ts';
import type { Called } from './called.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import type { FunctionMembers } from './function-members.ts';
import { movingOf } from './moving.ts';
import type { OperatorCalls } from './operator-calls.ts';
import { nodeBehind } from './places.ts';
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
  /** Resources that are entered, loops, and patterns that take something apart. */
  private readonly resources: RowsBy;
  private readonly values: Int32Array;
  /** Elements that are spread: what is spread stands behind the mark. */
  private readonly spreads: ReadonlySet<number>;
  private readonly tokens: Int32Array;
  /** Methods that run when an instance is called, with their name. */
  private readonly invocations: ReadonlyMap<number, number>;

  /** Words for the instance. */
  private readonly words: ReadonlySet<number>;

  constructor(
    tables: FlowTables,
    private readonly operators: OperatorCalls,
    private readonly functions: FunctionMembers,
  ) {
    const { methods, decorated, calls, members, definitionObjects, assignments, receivers, invocations } = tables;
    this.words = receivers.placesIn();
    this.methods = methods.placesIn();
    const isStatic = decorated.numbers('isStatic');
    this.decorated = new Map([...decorated.at()].map((method, row) => [method, isStatic[row] === 1]));
    this.calls = new RowsBy(calls.at());
    this.callees = calls.at('callee');
    this.accesses = new RowsBy(members.at());
    this.objects = members.at('object');
    this.tokens = members.numbers('token');
    const names = invocations.numbers('token');
    this.invocations = new Map([...invocations.at()].map((method, row) => [method, names[row] as number]));
    this.ofDefinitions = definitionObjects.placesIn();
    const kinds = assignments.numbers('kind');
    const nodes = assignments.at();
    const moving = movingOf(tables);
    this.resources = new RowsBy(
      nodes,
      (row) => kinds[row] === assignmentKind.resource || moving.has(nodes[row] as number),
    );
    this.values = assignments.at('value');
    const isSpread = tables.operations.numbers('isSpread');
    this.spreads = new Set(tables.operations.at().filter((_, row) => isSpread[row] === 1));
  }

  isMethod({ call, callable, isConstruction }: Called): boolean {
    const isStatic = this.decorated.get(callable);
    if (!this.methods.has(callable) || isStatic === true) return false;
    if (isConstruction || isStatic === false) return true;
    return !this.ofDefinitions.has(this.calleeOf(call));
  }

  /** The object a method is called on, if there is one. */
  objectOf(called: Called): number | undefined {
    const { call, callable } = called;
    if (called.object !== undefined) return called.object;
    if (this.functions.isApplied(called) !== undefined) return this.functions.instanceOf(call);
    const operator = this.operators.of(called);
    if (operator >= 0) return this.operators.objects[operator];
    const resource = this.resources.last(call);
    if (resource >= 0) return this.values[resource];
    if (this.spreads.has(call)) return nodeBehind(call);
    const callee = this.calleeOf(call);
    const access = this.accesses.last(callee);
    const invoked = this.invocations.get(callable);
    if (invoked !== undefined && callee !== call && (access < 0 || this.tokens[access] !== invoked)) return callee;
    return access >= 0 ? this.objects[access] : this.words.has(callee) ? callee : undefined;
  }

  /** A member whose read runs code is called by the access itself. */
  private calleeOf(call: number): number {
    const row = this.calls.last(call);
    return row < 0 ? call : (this.callees[row] as number);
  }
}
