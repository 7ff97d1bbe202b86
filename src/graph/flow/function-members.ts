import type { Called } from './called.ts';
import type { FlowTables } from './flow-tables.ts';
import { RowsBy } from './rows-by.ts';

/** Calls of functions by a member all functions have, which is given the instance first. */
export class FunctionMembers {
  private readonly rows: RowsBy;
  private readonly functions: Int32Array;
  private readonly applied: Int32Array;
  private readonly instances: RowsBy;
  private readonly values: Int32Array;

  constructor({ memberCalls, arguments: given }: FlowTables) {
    this.rows = new RowsBy(memberCalls.at());
    this.functions = memberCalls.at('target_node', 'target_file');
    this.applied = memberCalls.numbers('isApplied');
    const positions = given.numbers('position');
    this.instances = new RowsBy(given.at('call'), (row) => positions[row] === 0);
    this.values = given.at('value');
  }

  /** Whether the arguments are all in one collection; undefined for other calls. */
  isApplied({ call, callable }: Called): boolean | undefined {
    for (let row = this.rows.first(call); row >= 0; row = this.rows.next(row))
      if (this.functions[row] === callable) return this.applied[row] === 1;
    return undefined;
  }

  /** The instance a call gives to the function. */
  instanceOf(call: number): number | undefined {
    const row = this.instances.last(call);
    return row < 0 ? undefined : this.values[row];
  }
}
