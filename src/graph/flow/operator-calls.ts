import type { Called } from './called.ts';
import type { FlowTables } from './flow-tables.ts';
import { isNone } from './places.ts';
import { RowsBy } from './rows-by.ts';

/** Operators that call methods. */
export class OperatorCalls {
  /** By row: the operand the method is called on. */
  readonly objects: Int32Array;
  private readonly rows: RowsBy;
  private readonly methods: Int32Array;
  private readonly operands: Int32Array;

  constructor({ operatorCalls }: FlowTables) {
    this.rows = new RowsBy(operatorCalls.at());
    this.methods = operatorCalls.at('target_node', 'target_file');
    this.objects = operatorCalls.at('object');
    this.operands = operatorCalls.at('given');
  }

  /** The row of a call; -1 without. */
  of({ call, callable }: Called): number {
    for (let row = this.rows.first(call); row >= 0; row = this.rows.next(row))
      if (this.methods[row] === callable) return row;
    return -1;
  }

  /** The other operand, which the method is given. */
  given(called: Called): number | undefined {
    const operand = this.operands[this.of(called)];
    return operand === undefined || isNone(operand) ? undefined : operand;
  }
}
